package app.modeldeck.provider.file;

/// A file could not be read as JSON at all.
final class MistakenException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Mistake mistake;

    MistakenException(Mistake mistake) {
        super(mistake.words());
        this.mistake = mistake;
    }

    Mistake mistake() {
        return mistake;
    }
}
