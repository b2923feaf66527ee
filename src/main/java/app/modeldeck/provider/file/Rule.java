package app.modeldeck.provider.file;

import java.util.regex.Pattern;

/// What a text of a provider file must be. The published schema has the same patterns under `$defs`; a test
/// holds them together, so they are written in what Java and ECMAScript read alike.
enum Rule {
    SLUG("^[a-z0-9-]{1,40}$", "must be 1 to 40 of the characters a-z, 0-9 and -"),
    NAME("^[^\\u0000-\\u001f]{0,59}[^\\u0000-\\u0020]$", "must be a name of at most 60 characters"),
    ADDRESS(
            "^(https://" + Parts.HOST + "|http://(localhost|127(\\.[0-9]{1,3}){3}|\\[::1\\]))" + Parts.PORT + "(/"
                    + Parts.SEGMENT + ")*/?$",
            "must be an https address without user, query and fragment, or an http one of this computer, with a port"
                    + " of at most 65535 if any"),
    PATH("^/" + Parts.IN_PATH + "*$", "must be a path below the address, beginning with / and encoded"),
    SEARCH(
            "^/" + Parts.IN_PATH + "*\\{words\\}" + Parts.IN_PATH + "*$",
            "must be a path below the address with {words} in it once"),
    PAGE("^https://" + Parts.HOST + Parts.PORT + "(/" + Parts.IN_PATH + "*)?$", "must be an https address"),
    HEADER(
            "^(X-[A-Za-z0-9-]{1,60}|[Aa]uthorization|[Aa]pi-[Kk]ey)$",
            "must be Authorization, Api-Key, or a name that begins with X-"),
    SCHEME("^[A-Za-z]{1,20}$", "must be a word such as Bearer"),
    VARIABLE("^[A-Z][A-Z0-9_]{0,58}_(KEY|TOKEN)$", "must be a name in capitals that ends in _KEY or _TOKEN"),
    ENTRIES("^([^\\s{}|]+\\|?)?$", "must be the path of a list such as data, or \"\" where the answer is the list"),
    FIELD("^[^\\s{}|]+$", "must be the path of one field, such as meta.next"),
    PARAMETER("^[A-Za-z0-9_.-]{1,64}$", "must be the name of a parameter"),
    PLACE("^[^\\s{}|]+(\\|[^\\s{}|]+)*$", "must be the path of a field, or several with | between them"),
    ID(
            "^([^\\s{}|]+(\\|[^\\s{}|]+)*|[^\\s{}|]*(\\{[^\\s{}|]+\\}[^\\s{}|]*)+)$",
            "must be the path of a field, or a template such as {owner}/{name}"),
    LINK(
            "^([^\\s{}|]+(\\|[^\\s{}|]+)*|https://[^\\s{}|/]+/[^\\s{}|]*(\\{[^\\s{}|]+\\}[^\\s{}|]*)+)$",
            "must be the path of a field, or a template such as https://acme.example/models/{id}"),
    TIMES("^(?!0*(\\.0*)?$)[0-9]{1,12}(\\.[0-9]{1,12})?$", "must be a number above zero in quotes, such as \"0.01\"");

    /// The length of the longest text; a pattern is tried on none that is longer, for it might exhaust the stack.
    static final int LONGEST = 500;

    private final Pattern pattern;
    private final String words;

    Rule(String pattern, String words) {
        this.pattern = Pattern.compile(pattern);
        this.words = words;
    }

    /// Parts of patterns.
    private static final class Parts {
        static final String HOST = "[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?";
        static final String PORT =
                "(:(6553[0-5]|655[0-2][0-9]|65[0-4][0-9]{2}|6[0-4][0-9]{3}|[1-5][0-9]{4}|[1-9][0-9]{0,3}))?";
        static final String SEGMENT =
                "(?!\\.{1,2}(/|$))([A-Za-z0-9._~!$&'()*+,;=:@-]|%(?!2[EeFf]|5[Cc])[0-9A-Fa-f]{2})+";
        static final String IN_PATH =
                "([A-Za-z0-9_~!$&'()*+,;=:@?-]|%(?!2[EeFf]|5[Cc])[0-9A-Fa-f]{2}|\\.(?!\\.)|/(?!\\.))";

        private Parts() {}
    }

    boolean allows(String text) {
        return text.length() <= LONGEST && pattern.matcher(text).matches();
    }

    String pattern() {
        return pattern.pattern();
    }

    /// What is right, to stand after the name of the field.
    String words() {
        return words;
    }

    /// The same in place of this text.
    String words(String text) {
        return text.length() > LONGEST ? "must have at most " + LONGEST + " characters" : words;
    }
}
