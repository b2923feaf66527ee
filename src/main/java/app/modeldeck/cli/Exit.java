package app.modeldeck.cli;

/// How a command ended.
enum Exit {
    /// Everything that was asked for was done.
    DONE(0),
    /// Nothing that could be used came out.
    NOTHING(1),
    /// The command was not understood.
    USAGE(2),
    /// Done, but some provider failed or has something to say.
    IN_PART(3);

    private final int code;

    Exit(int code) {
        this.code = code;
    }

    /// For the shell.
    int code() {
        return code;
    }
}
