package app.modeldeck.desktop.compare;

import app.modeldeck.model.Model;
import app.modeldeck.model.ModelDetails;
import app.modeldeck.model.ProviderInfo;
import app.modeldeck.model.Schema;
import java.util.Optional;

/// A model of the comparison.
///
/// @param model as the list has it, or as its own page states it once that is read
/// @param schema what it takes, where that is known
/// @param progress how far its own page has been asked for
record Entry(ProviderInfo provider, Model model, Optional<Schema.Stated> schema, Progress progress) {
    /// How far a model's own page has been asked for.
    enum Progress {
        /// It was not.
        NOT,
        /// It is being asked for.
        UNDERWAY,
        /// It was read, or there is none.
        DONE,
        /// It could not be read.
        FAILED
    }

    Entry at(Progress now) {
        return new Entry(provider, model, schema, now);
    }

    Entry read(ModelDetails details) {
        var stated =
                details.schema() instanceof Schema.Stated known ? Optional.of(known) : Optional.<Schema.Stated>empty();
        return new Entry(provider, details.beside(model).model(), stated, Progress.DONE);
    }
}
