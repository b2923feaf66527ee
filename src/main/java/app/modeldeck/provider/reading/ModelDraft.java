package app.modeldeck.provider.reading;

import app.modeldeck.model.Capability;
import app.modeldeck.model.Evidence;
import app.modeldeck.model.Field;
import app.modeldeck.model.Model;
import app.modeldeck.model.Price;
import app.modeldeck.model.Provenance;
import app.modeldeck.model.Source;
import java.net.URI;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;

/// A model that is being read. Each field is set with its evidence; set again, the later takes the place of the first.
/// For one thread.
public final class ModelDraft {
    private final Model.Id id;
    private final Source source;
    private final Map<Field, Evidence> evidence = new EnumMap<>(Field.class);
    private Optional<String> name = Optional.empty();
    private Optional<String> description = Optional.empty();
    private List<Capability> capabilities = List.of();
    private List<Price> prices = List.of();
    private Optional<URI> cover = Optional.empty();
    private Optional<URI> page = Optional.empty();
    private Optional<String> owner = Optional.empty();
    private Optional<String> license = Optional.empty();
    private OptionalLong runs = OptionalLong.empty();
    private Optional<Instant> created = Optional.empty();
    private Optional<Instant> updated = Optional.empty();
    private Optional<Model.Lifecycle> lifecycle = Optional.empty();
    private OptionalLong context = OptionalLong.empty();
    private List<String> tags = List.of();

    ModelDraft(Model.Id id, Evidence why, Source source) {
        this.id = id;
        this.source = source;
        evidence.put(Field.ID, why);
    }

    /// The provider's own id.
    public String id() {
        return id.value();
    }

    /// The answer that is being read, for prices.
    public Source source() {
        return source;
    }

    /// The name so far.
    public Optional<String> name() {
        return name;
    }

    /// The description so far.
    public Optional<String> description() {
        return description;
    }

    /// The tags so far.
    public List<String> tags() {
        return tags;
    }

    /// The tasks so far.
    public List<Capability> capabilities() {
        return capabilities;
    }

    /// The prices so far.
    public List<Price> prices() {
        return prices;
    }

    /// What people call it.
    public void name(String value, Evidence why) {
        name = Optional.of(value);
        evidence.put(Field.NAME, why);
    }

    /// What it does, in the provider's words, as plain text.
    public void description(String value, Evidence why) {
        description = Optional.of(value);
        evidence.put(Field.DESCRIPTION, why);
    }

    /// The tasks; each has its evidence.
    public void capabilities(List<Capability> tasks) {
        capabilities = tasks;
        tasks.stream()
                .findFirst()
                .ifPresentOrElse(
                        first -> evidence.put(Field.CAPABILITIES, first.evidence()),
                        () -> evidence.remove(Field.CAPABILITIES));
    }

    /// The prices, the one that matters most first.
    public void prices(List<Price> all, Evidence why) {
        prices = all;
        unlessEmpty(all, Field.PRICES, why);
    }

    /// The picture that stands for it; https only is kept by whoever reads it.
    public void cover(URI value, Evidence why) {
        cover = Optional.of(value);
        evidence.put(Field.COVER, why);
    }

    /// Its page at the provider's site.
    public void page(URI value, Evidence why) {
        page = Optional.of(value);
        evidence.put(Field.PAGE, why);
    }

    /// Who made it, as the provider names them.
    public void owner(String value, Evidence why) {
        owner = Optional.of(value);
        evidence.put(Field.OWNER, why);
    }

    /// The licence, in the words of the provider.
    public void license(String value, Evidence why) {
        license = Optional.of(value);
        evidence.put(Field.LICENSE, why);
    }

    /// How often it has been run or downloaded, over all time.
    public void runs(long value, Evidence why) {
        runs = OptionalLong.of(value);
        evidence.put(Field.RUNS, why);
    }

    /// When the provider took it into its list.
    public void created(Instant value, Evidence why) {
        created = Optional.of(value);
        evidence.put(Field.CREATED, why);
    }

    /// When it last changed.
    public void updated(Instant value, Evidence why) {
        updated = Optional.of(value);
        evidence.put(Field.UPDATED, why);
    }

    /// Whether it is active, in beta or on its way out.
    public void lifecycle(Model.Lifecycle value, Evidence why) {
        lifecycle = Optional.of(value);
        evidence.put(Field.STATUS, why);
    }

    /// How many tokens fit in, of question and answer together.
    public void context(long value, Evidence why) {
        context = OptionalLong.of(value);
        evidence.put(Field.CONTEXT, why);
    }

    /// The words that the provider files it under.
    public void tags(List<String> value, Evidence why) {
        tags = value;
        unlessEmpty(value, Field.TAGS, why);
    }

    private void unlessEmpty(List<?> values, Field field, Evidence why) {
        if (values.isEmpty()) {
            evidence.remove(field);
        } else {
            evidence.put(field, why);
        }
    }

    /// The created moment is a placeholder: it is not known.
    public void withoutCreated() {
        created = Optional.empty();
        evidence.remove(Field.CREATED);
    }

    /// What was read as prices are none.
    public void withoutPrices() {
        prices = List.of();
        evidence.remove(Field.PRICES);
    }

    /// The model as it was read; what its id says of name and owner fills those two where nothing states them.
    ///
    /// @param shared gives one and the same object for equal provenances, which many models of a page have
    Model model(UnaryOperator<Provenance> shared) {
        var derived = new Evidence.Derived("id");
        if (name.isEmpty()) {
            name(lastPart(id.value()), derived);
        }
        int slash = id.value().indexOf('/');
        if (owner.isEmpty() && slash > 0) {
            owner(id.value().substring(0, slash), derived);
        }
        return new Model(
                id,
                name.orElseThrow(),
                description,
                capabilities,
                prices,
                new Model.Links(cover, page),
                new Model.Facts(owner, license, runs, created, updated, lifecycle, context, tags),
                shared.apply(new Provenance(source, evidence)));
    }

    private static String lastPart(String id) {
        var last = id.substring(id.lastIndexOf('/') + 1);
        return last.isEmpty() ? id : last;
    }
}
