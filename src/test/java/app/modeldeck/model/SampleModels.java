package app.modeldeck.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Models of which a test needs no more than a name.
public final class SampleModels {
    /// Where sample models come from.
    public static final Source SOURCE = new Source("GET /v1/models", Instant.parse("2026-11-23T10:15:30Z"));

    public static final Provenance PROVENANCE = new Provenance(SOURCE, Map.of());

    private SampleModels() {}

    /// States nothing but this.
    public static Model named(Model.Id id, String name) {
        return new Model(
                id, name, Optional.empty(), List.of(), List.of(), Model.Links.NONE, Model.Facts.NONE, PROVENANCE);
    }
}
