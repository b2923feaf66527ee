package app.modeldeck.wire;

import app.modeldeck.query.Note;

/// What is wrong with a query, in words for the endpoint and the command line.
public final class QueryWords {
    private QueryWords() {}

    /// One sentence without its full stop. It says where the value stands, and repeats nothing of what was
    /// sent.
    public static String of(Note.BadValue bad) {
        var at = bad.at();
        return "the value of " + bad.field().word() + " at " + at.start() + " to " + at.end() + " " + reason(bad);
    }

    /// That what stands before a colon is no field, which is said where the person sees their own words again.
    public static String of(Note.UnknownField unknown) {
        var hint = unknown.meant()
                .map(field -> "; did you mean " + field.word() + ":")
                .orElse("");
        return unknown.name() + ": is no field and was searched as a word" + hint;
    }

    private static String reason(Note.BadValue bad) {
        return switch (bad.reason()) {
            case MISSING -> "is missing";
            case NOT_A_CHOICE -> "is none of: " + String.join(", ", bad.choices());
            case NOT_A_NUMBER -> "is no number such as >1k or 10..20";
            case NOT_A_PRICE -> "is no price such as <0.10/s";
            case NOT_A_UNIT -> "has no unit such as /s, /image or /run";
            case NOT_A_DATE -> "is no age such as <30d and no day such as 2026-01-31";
            case REVERSED -> "ends before it begins";
            case TOO_MANY -> "is one too many";
            case NOT_NEGATABLE -> "cannot be negated";
        };
    }
}
