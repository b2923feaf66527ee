package app.modeldeck.query;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What can stand before the colon of a clause: `provider:`, `price:`.
public enum QueryField {
    PROVIDER(Kind.TEXT, ""),
    OWNER(Kind.TEXT, ""),
    ID(Kind.TEXT, ""),
    NAME(Kind.TEXT, ""),
    TYPE(Kind.TEXT, "unknown"),
    IN(Kind.CHOICE, "text image video audio 3d unknown"),
    OUT(Kind.CHOICE, "text image video audio 3d unknown"),
    TAG(Kind.TEXT, ""),
    NOTE(Kind.TEXT, ""),
    PRICE(Kind.PRICE, "free unknown"),
    STATUS(Kind.CHOICE, "active beta deprecated unknown"),
    LICENSE(Kind.CHOICE, "commercial open noncommercial unknown"),
    UPDATED(Kind.DATE, "<7d <30d <1y unknown"),
    ADDED(Kind.DATE, "<7d <30d <1y unknown"),
    RUNS(Kind.NUMBER, ">1k >100k >1m unknown"),
    CONTEXT(Kind.NUMBER, ">32k >100k >1m unknown"),
    HAS(Kind.CHOICE, "price schema cover license"),
    IS(Kind.CHOICE, "favourite hidden new nokey"),
    SORT(Kind.ORDER, "name price runs updated added context"),
    GROUP(Kind.ORDER, "provider type owner status license none");

    /// How the values of a field are read.
    enum Kind {
        /// Any text.
        TEXT,
        /// One of the field's own words.
        CHOICE,
        /// An amount, a comparison or a range, with a unit of work.
        PRICE,
        /// A number, a comparison or a range.
        NUMBER,
        /// An age, a day, a comparison or a range.
        DATE,
        /// How rows are laid out; leaves none out.
        ORDER
    }

    private final Kind kind;
    private final String choices;

    QueryField(Kind kind, String choices) {
        this.kind = kind;
        this.choices = choices;
    }

    Kind kind() {
        return kind;
    }

    /// The word before the colon.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Values to offer before any model is looked at; for a field with a fixed set of words, all of them.
    public List<String> choices() {
        return choices.isEmpty() ? List.of() : List.of(choices.split(" ", -1));
    }

    /// The field of this name, in any case.
    public static Optional<QueryField> named(String word) {
        var wanted = word.toUpperCase(Locale.ROOT);
        return Stream.of(values())
                .filter(field -> field.name().equals(wanted) || (field == LICENSE && wanted.equals("LICENCE")))
                .findFirst();
    }

    /// The field that a mistyped name was most likely meant to be.
    static Optional<QueryField> near(String word) {
        var typed = word.toLowerCase(Locale.ROOT);
        return Stream.of(values())
                .filter(field -> field.isNear(typed))
                .min((a, b) -> Integer.compare(Typos.distance(typed, a.word()), Typos.distance(typed, b.word())));
    }

    private boolean isNear(String typed) {
        int most = typed.length() < 5 ? 1 : 2;
        return typed.length() > 2 && (word().startsWith(typed) || Typos.distance(typed, word()) <= most);
    }
}
