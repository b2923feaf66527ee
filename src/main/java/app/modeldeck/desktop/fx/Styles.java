package app.modeldeck.desktop.fx;

import javafx.css.PseudoClass;

/// The names that style sheets and views agree on.
public final class Styles {
    /// A text of second rank.
    public static final String MUTED = "muted";
    /// A text that leads a pane.
    public static final String TITLE = "pane-title";
    /// A pane that fills the middle of a window with one message.
    public static final String MESSAGE_PANE = "message-pane";
    /// AtlantaFX: a button in the accent colour.
    public static final String ACCENT = "accent";
    /// AtlantaFX: a button without a frame.
    public static final String FLAT = "flat";
    /// Our button that holds a glyph and nothing else.
    public static final String ICON_BUTTON = "icon-button";
    /// A group that is folded.
    public static final PseudoClass FOLDED = PseudoClass.getPseudoClass("folded");
    /// One of several that the person has gone to by key.
    public static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    /// A clause of the search that could not be understood.
    public static final PseudoClass STRUCK = PseudoClass.getPseudoClass("struck");
    /// A table row that is the header of a group.
    public static final PseudoClass GROUP = PseudoClass.getPseudoClass("group");
    /// Something that can be done now.
    public static final PseudoClass POSSIBLE = PseudoClass.getPseudoClass("possible");
    /// Something that is not known.
    public static final PseudoClass UNKNOWN = PseudoClass.getPseudoClass("unknown");
    /// A table row that asks the providers' own search.
    public static final PseudoClass ASK = PseudoClass.getPseudoClass("ask");

    /// A star that is lit.
    public static final PseudoClass FAVOURITE = PseudoClass.getPseudoClass("favourite");
    /// A model that the person has hidden, where it is shown all the same.
    public static final PseudoClass HIDDEN = PseudoClass.getPseudoClass("hidden-model");

    private Styles() {}
}
