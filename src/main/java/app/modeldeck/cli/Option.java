package app.modeldeck.cli;

import java.util.Optional;
import java.util.stream.Stream;

/// An option of the command line.
enum Option {
    DEMO("--demo", Takes.NOTHING),
    CHAOS("--chaos", Takes.A_VALUE),
    HELP("--help", Takes.NOTHING),
    VERSION("--version", Takes.NOTHING),
    PROVIDER("--provider", Takes.A_VALUE),
    CAPABILITY("--capability", Takes.A_VALUE),
    REFRESH("--refresh", Takes.NOTHING),
    JSON("--json", Takes.NOTHING),
    CSV("--csv", Takes.NOTHING),
    TABLE("--table", Takes.NOTHING),
    LIMIT("--limit", Takes.A_VALUE),
    SNIPPET("--snippet", Takes.A_VALUE),
    PORT("--port", Takes.A_VALUE),
    BIND("--bind", Takes.A_VALUE),
    ALLOW_HOST("--allow-host", Takes.A_VALUE);

    private final String text;
    private final Takes takes;

    Option(String text, Takes takes) {
        this.text = text;
        this.takes = takes;
    }

    private enum Takes {
        NOTHING,
        A_VALUE
    }

    static Optional<Option> named(String text) {
        return Stream.of(values()).filter(option -> option.text.equals(text)).findFirst();
    }

    boolean takesValue() {
        return takes == Takes.A_VALUE;
    }

    /// As it is typed.
    @Override
    public String toString() {
        return text;
    }
}
