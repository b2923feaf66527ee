package app.modeldeck.provider;

import app.modeldeck.model.Model;
import app.modeldeck.model.Problem;
import java.util.List;
import java.util.Optional;

/// What a crawl of a provider's list brought.
///
/// @param models no id twice; of two entries with one id the later counts
/// @param leftOut how many entries could not be read
/// @param cut why the crawl stopped before the end; empty when it reached it
/// @param remark something to say that costs no rows
public record Listing(List<Model> models, int leftOut, Optional<Problem> cut, Optional<Problem> remark) {
    public Listing {
        models = List.copyOf(models);
    }
}
