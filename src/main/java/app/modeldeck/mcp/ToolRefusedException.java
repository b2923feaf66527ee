package app.modeldeck.mcp;

/// A tool cannot do what it was asked for. Its words are for the assistant; they repeat nothing of what was sent.
final class ToolRefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    ToolRefusedException(String words) {
        super(words);
    }

    String words() {
        var words = getMessage();
        return words == null ? "" : words;
    }
}
