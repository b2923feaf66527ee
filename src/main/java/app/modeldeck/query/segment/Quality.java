package app.modeldeck.query.segment;

/// How well a text fits a model, from not at all to best. Rows are ordered by it.
public final class Quality {
    public static final byte NONE = 0;
    /// A word was mistyped for one in the description, the owner or a tag.
    static final byte TYPO = 1;
    /// A word was mistyped for one in the name or the id.
    static final byte TYPO_IN_TITLE = 2;
    /// Every word occurs.
    static final byte OCCURS = 3;
    /// Every word begins a word of the name or the id.
    public static final byte WORD_START = 4;
    /// The name, the id, or the id without its owner begins with the text.
    public static final byte START = 5;
    /// The name, or the id without its owner, is the text.
    static final byte NAME = 6;
    /// The id is the text.
    static final byte ID = 7;

    /// How many there are.
    public static final int LEVELS = 8;

    private Quality() {}
}
