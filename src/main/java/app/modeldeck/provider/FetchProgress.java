package app.modeldeck.provider;

import app.modeldeck.model.Model;
import app.modeldeck.model.Problem;
import java.time.Duration;
import java.util.List;

/// Is told how far a question to a provider is.
public interface FetchProgress {
    /// Whoever asked does not want to know.
    FetchProgress UNSEEN = new FetchProgress() {};

    /// A page has been read.
    default void page(List<Model> models) {}

    /// The provider asks to wait, and the question goes on after that.
    default void waiting(Problem why, Duration time) {}
}
