package app.modeldeck.desktop.settings;

import app.modeldeck.desktop.fx.Wrapping;
import app.modeldeck.desktop.settings.Verdict.Tone;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;

/// What is said of something that was done; it takes no room while there is nothing to say.
final class VerdictLabel extends Label {
    private static final PseudoClass GOOD = PseudoClass.getPseudoClass("good");
    private static final PseudoClass BAD = PseudoClass.getPseudoClass("bad");

    VerdictLabel(String id, ObservableValue<Verdict> verdict) {
        setId(id);
        Wrapping.allow(this);
        getStyleClass().add("verdict");
        managedProperty().bind(textProperty().isNotEmpty());
        verdict.subscribe(this::say);
    }

    private void say(Verdict said) {
        setText(said.text());
        pseudoClassStateChanged(GOOD, said.tone() == Tone.GOOD);
        pseudoClassStateChanged(BAD, said.tone() == Tone.BAD);
    }
}
