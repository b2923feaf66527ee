package app.modeldeck.faults;

import app.modeldeck.model.Field;
import app.modeldeck.model.KeyUse;
import app.modeldeck.model.ProviderId;
import app.modeldeck.model.ProviderInfo;
import app.modeldeck.provider.reading.EntryMapping;
import app.modeldeck.provider.reading.Envelope;
import app.modeldeck.provider.reading.Fields;
import app.modeldeck.provider.reading.Paging;
import app.modeldeck.provider.request.Auth;
import app.modeldeck.provider.rest.RestProvider;
import app.modeldeck.provider.rest.RestSpec;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A provider that is nothing but data.
final class Acme implements RestProvider {
    static final ProviderInfo INFO =
            new ProviderInfo(new ProviderId("acme"), "Acme", KeyUse.REQUIRED, Optional.empty(), List.of(), Set.of());

    @Override
    public ProviderInfo info() {
        return INFO;
    }

    @Override
    public URI address() {
        return URI.create("https://api.acme.example/v1");
    }

    @Override
    public RestSpec listing() {
        var fields = Fields.identifiedBy("id").with(Field.NAME, "name").with(Field.DESCRIPTION, "about");
        return RestSpec.of(
                "/models",
                new Auth.Scheme("Bearer"),
                Envelope.list("items").paged(new Paging.NextLink("next")),
                EntryMapping.of(INFO.id(), fields));
    }

    @Override
    public int perMinute() {
        return 60_000;
    }
}
