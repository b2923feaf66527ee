package app.modeldeck.provider;

import app.modeldeck.model.Model;
import app.modeldeck.model.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What a crawl of a provider's list brought.
///
/// @param models no id twice; of two entries with one id the later counts
/// @param leftOut how many entries could not be read
/// @param cut why the crawl stopped before the end; empty when it reached it
/// @param remark something to say that costs no rows
/// @param asOf when the rows were had, where that was before; with a `cut`, they are what an earlier crawl brought
public record Listing(
        List<Model> models, int leftOut, Optional<Problem> cut, Optional<Problem> remark, Optional<Instant> asOf) {
    public Listing {
        models = List.copyOf(models);
    }

    /// The rows were had now.
    public Listing(List<Model> models, int leftOut, Optional<Problem> cut, Optional<Problem> remark) {
        this(models, leftOut, cut, remark, Optional.empty());
    }
}
