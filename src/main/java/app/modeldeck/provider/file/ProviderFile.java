package app.modeldeck.provider.file;

import app.modeldeck.model.Field;
import app.modeldeck.model.KeyUse;
import app.modeldeck.model.Price;
import app.modeldeck.model.ProviderId;
import app.modeldeck.model.ProviderInfo;
import app.modeldeck.model.ProviderInfo.Trait;
import app.modeldeck.provider.ModelProvider;
import app.modeldeck.provider.reading.CleanText;
import app.modeldeck.provider.reading.EntryMapping;
import app.modeldeck.provider.reading.Envelope;
import app.modeldeck.provider.reading.Fields;
import app.modeldeck.provider.reading.Paging;
import app.modeldeck.provider.reading.PriceField;
import app.modeldeck.provider.request.Auth;
import app.modeldeck.provider.request.BaseAddress;
import app.modeldeck.provider.rest.RestSpec;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Reads one provider file: the grammar of `src/site/provider.schema.json`. Pure.
final class ProviderFile {
    private static final int LONGEST_NAME = 60;
    private static final Set<Field> FIELDS = EnumSet.complementOf(EnumSet.of(Field.ID, Field.PRICES, Field.PAGE));

    private final List<Mistake> mistakes = new ArrayList<>();

    private ProviderFile() {}

    /// What a file is.
    ///
    /// @param provider what it describes; empty when there are mistakes
    /// @param mistakes in the order of the file
    record Read(Optional<ModelProvider> provider, List<Mistake> mistakes) {}

    static Read read(byte[] file) {
        var reading = new ProviderFile();
        Optional<ModelProvider> provider = Optional.empty();
        try {
            provider = Section.of(LocatedReader.read(file), reading.mistakes).flatMap(reading::provider);
        } catch (MistakenException e) {
            reading.mistakes.add(e.mistake());
        }
        return new Read(
                provider,
                reading.mistakes.stream()
                        .sorted(Comparator.comparingInt((Mistake m) -> m.at().line())
                                .thenComparingInt(m -> m.at().column()))
                        .toList());
    }

    /// How a key is used.
    private record Key(KeyUse use, Auth auth, List<String> variables, Optional<URI> page, Optional<String> check) {
        static final Key NONE = new Key(KeyUse.NONE, new Auth.None(), List.of(), Optional.empty(), Optional.empty());
    }

    private Optional<ModelProvider> provider(Section file) {
        var slug = file.needed("slug", Rule.SLUG);
        var name = file.needed("name", Rule.NAME);
        var address = file.needed("address", Rule.ADDRESS);
        var list = file.needed("list", Rule.PATH);
        var key = file.section("key").map(this::key).orElse(Key.NONE);
        var search = file.text("search", Rule.SEARCH);
        var envelope = envelope(file);
        var fields = fields(file);
        var prices = file.sections("prices").stream().map(this::price).toList();
        boolean infers = file.isTrue("inferTasks");
        file.text("$schema", Rule.PAGE);
        file.close();
        if (!(BaseAddress.of(address) instanceof BaseAddress.Usable(URI base)) || !mistakes.isEmpty()) {
            return refused(file, address);
        }
        var id = new ProviderId(slug);
        var reading = EntryMapping.of(id, fields).priced(prices.toArray(PriceField[]::new));
        var spec = RestSpec.of(list, key.auth, envelope, infers ? reading.inferringTasks() : reading);
        var shown = CleanText.line(name, LONGEST_NAME).orElse(slug);
        var info = new ProviderInfo(id, shown, key.use, key.page, key.variables, traits(search, base));
        return Optional.of(new FileProvider(info, base, spec, search, key.check.orElse(list)));
    }

    private Optional<ModelProvider> refused(Section file, String address) {
        if (mistakes.isEmpty()) {
            file.mistake("address " + address + " " + Rule.ADDRESS.words());
        }
        return Optional.empty();
    }

    private static Set<Trait> traits(Optional<String> search, URI address) {
        var traits = EnumSet.noneOf(Trait.class);
        search.ifPresent(_ -> traits.add(Trait.SEARCHES));
        if (BaseAddress.isLoopback(address)) {
            traits.add(Trait.LOCAL);
        }
        return traits;
    }

    private Key key(Section key) {
        var use = key.choice("use", List.of("required", "optional")).orElse("optional");
        var header = key.text("header", Rule.HEADER);
        var scheme = key.text("scheme", Rule.SCHEME);
        if (key.has("header") && key.has("scheme")) {
            key.mistake("key must have a header or a scheme, not both");
        }
        var auth = header.<Auth>map(Auth.Header::new).orElseGet(() -> new Auth.Scheme(scheme.orElse("Bearer")));
        var variables = key.texts("variables", Rule.VARIABLE);
        var page = key.text("page", Rule.PAGE).map(URI::create);
        var check = key.text("check", Rule.PATH);
        key.close();
        return new Key(KeyUse.valueOf(use.toUpperCase(Locale.ROOT)), auth, variables, page, check);
    }

    private Envelope envelope(Section file) {
        var entries = file.needed("entries", Rule.ENTRIES);
        var paging = file.section("paging").map(this::paging).orElseGet(Paging.Single::new);
        var status = file.text("status", Rule.FIELD);
        var envelope = Envelope.list(entries).paged(paging);
        return status.map(envelope::withStatus).orElse(envelope);
    }

    private Paging paging(Section paging) {
        var kind = paging.choice("kind", List.of("next-link", "cursor", "link-header", "none"));
        var read = kind.map(chosen -> paging(chosen, paging));
        if (kind.isPresent()) {
            paging.close();
        }
        return read.orElseGet(Paging.Single::new);
    }

    private static Paging paging(String kind, Section paging) {
        return switch (kind) {
            case "next-link" -> new Paging.NextLink(paging.needed("field", Rule.FIELD));
            case "cursor" ->
                new Paging.Cursor(
                        paging.needed("parameter", Rule.PARAMETER),
                        paging.needed("field", Rule.FIELD),
                        paging.text("more", Rule.FIELD).orElse(""),
                        Paging.CursorForm.OPAQUE);
            case "link-header" -> new Paging.LinkHeader();
            default -> new Paging.Single();
        };
    }

    private Fields fields(Section file) {
        if (!file.has("fields")) {
            file.mistake("fields is missing: it must be an object with at least id");
        }
        return file.section("fields").map(this::fieldsOf).orElseGet(() -> Fields.identifiedBy("id"));
    }

    private Fields fieldsOf(Section section) {
        var fields = Fields.identifiedBy(section.needed("id", Rule.ID));
        for (var field : FIELDS) {
            var place = section.text(field.name().toLowerCase(Locale.ROOT), Rule.PLACE);
            fields = place.isPresent() ? fields.with(field, place.get()) : fields;
        }
        var page = section.text("page", Rule.LINK);
        section.close();
        return page.isPresent() ? fields.with(Field.PAGE, page.get()) : fields;
    }

    private PriceField price(Section price) {
        var path = price.needed("path", Rule.FIELD);
        var unit = price.choice("unit", units()).orElse(Price.Unit.RUN.slug());
        var times = price.text("times", Rule.TIMES).orElse("1");
        price.close();
        return PriceField.dollars(path, Price.Unit.of(unit).orElseThrow()).times(times);
    }

    /// A price is more than zero, so that free is no unit of one.
    static List<String> units() {
        return Arrays.stream(Price.Unit.values())
                .filter(unit -> unit != Price.Unit.FREE)
                .map(Price.Unit::slug)
                .toList();
    }
}
