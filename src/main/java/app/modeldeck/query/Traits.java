package app.modeldeck.query;

import app.modeldeck.model.Capability;
import app.modeldeck.model.Model;
import app.modeldeck.model.Price;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/// What the search reads of a model: the one place that knows where a model keeps it.
public final class Traits {
    private static final String DOLLARS = "USD";

    private Traits() {}

    public static String provider(Model model) {
        return model.id().provider().slug();
    }

    public static String id(Model model) {
        return model.id().value();
    }

    /// The id without the name of whoever publishes it: what stands behind its first slash.
    public static String tail(Model model) {
        var id = id(model);
        return id.substring(id.indexOf('/') + 1);
    }

    public static Optional<String> owner(Model model) {
        return model.facts().owner();
    }

    public static List<String> tags(Model model) {
        return model.facts().tags();
    }

    public static Optional<String> description(Model model) {
        return model.description();
    }

    /// Every text that words are looked for in.
    public static Stream<String> texts(Model model) {
        var own = Stream.of(model.name(), id(model));
        var stated = Stream.concat(owner(model).stream(), description(model).stream());
        return Stream.concat(Stream.concat(own, stated), tags(model).stream());
    }

    static List<String> tasks(Model model) {
        return model.capabilities().stream().map(Capability::task).toList();
    }

    static Optional<String> status(Model model) {
        return model.facts().lifecycle().map(state -> state.name().toLowerCase(Locale.ROOT));
    }

    static License license(Model model) {
        return model.facts().license().map(License::of).orElse(License.UNKNOWN);
    }

    public static boolean statesLicense(Model model) {
        return model.facts().license().isPresent();
    }

    public static boolean hasCover(Model model) {
        return model.links().cover().isPresent();
    }

    /// What the model states of that field.
    public static List<String> stated(QueryField field, Model model) {
        return switch (field) {
            case PROVIDER -> List.of(provider(model));
            case OWNER -> owner(model).stream().toList();
            case TAG -> tags(model);
            case TYPE, IN, OUT -> tasks(model);
            case STATUS -> status(model).stream().toList();
            case LICENSE -> model.facts().license().stream().toList();
            case HAS -> prices(model).isEmpty() ? List.of() : List.of("price");
            case ID, NAME, NOTE, PRICE, UPDATED, ADDED, RUNS, CONTEXT, IS, SORT, GROUP -> List.of();
        };
    }

    /// The values of that field that stand for what is stated: those that a query can ask for.
    public static Stream<String> values(QueryField field, List<String> stated) {
        return switch (field) {
            case TYPE -> orUnknown(Stream.concat(stated.stream(), media(stated, Media::out)));
            case IN -> orUnknown(media(stated, Media::in));
            case OUT -> orUnknown(media(stated, Media::out));
            case STATUS -> orUnknown(stated.stream());
            case LICENSE -> orUnknown(stated.stream().map(License::of).map(License::word));
            case PROVIDER, OWNER, TAG, HAS -> stated.stream();
            case ID, NAME, NOTE, PRICE, UPDATED, ADDED, RUNS, CONTEXT, IS, SORT, GROUP -> Stream.empty();
        };
    }

    private static Stream<String> media(List<String> tasks, Function<String, Set<Media>> side) {
        return tasks.stream().flatMap(task -> side.apply(task).stream()).map(Media::word);
    }

    private static Stream<String> orUnknown(Stream<String> values) {
        var known = values.toList();
        return known.isEmpty() ? Stream.of(Value.Unknown.WORD) : known.stream();
    }

    public static List<Price> prices(Model model) {
        return model.prices();
    }

    /// Whether this price is one of those wanted.
    public static boolean costs(Price price, Value.Cost wanted) {
        return isComparable(price, wanted) && wanted.range().holds(price.amount());
    }

    /// Whether this price says anything of what is wanted: in dollars and for that unit, or nothing at all.
    public static boolean isComparable(Price price, Value.Cost wanted) {
        boolean free = price.unit() == Price.Unit.FREE;
        boolean sameUnit = wanted.unit().isEmpty() || wanted.unit().get() == price.unit();
        return free || (price.currency().equals(DOLLARS) && sameUnit);
    }

    /// The price that a sort goes by: the least amount, whatever its unit.
    public static Optional<BigDecimal> leastPrice(Model model) {
        return prices(model).stream().map(Price::amount).min(Comparator.naturalOrder());
    }

    public static OptionalLong runs(Model model) {
        return model.facts().runs();
    }

    public static OptionalLong context(Model model) {
        return model.facts().context();
    }

    public static Optional<Instant> updated(Model model) {
        return model.facts().updated();
    }

    public static Optional<Instant> added(Model model) {
        return model.facts().created();
    }
}
