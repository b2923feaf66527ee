package app.modeldeck.desktop.fx;

import javafx.beans.binding.Bindings;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Skin;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextFormatter;
import javafx.scene.control.TextFormatter.Change;
import javafx.scene.control.skin.TextAreaSkin;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/// An area to write in, whose lines go on in the next one where they can; see [Wrapping].
public final class WrittenArea extends TextArea {
    /// So many letters more than what is written has room; what the skin measures leaves out the last spaces.
    private static final int SPARE = 4;

    /// @param text what stands in it
    /// @param letters how many it holds
    public WrittenArea(String text, int letters) {
        super(text);
        setWrapText(Wrapping.isPossible(text));
        setTextFormatter(new TextFormatter<>(change -> prepared(Holding.cut(letters, change))));
        textProperty().subscribe((_, written) -> setWrapText(Wrapping.isPossible(written)));
    }

    /// The lines are whole again before there is text in them that cannot be broken.
    private Change prepared(Change change) {
        if (isWrapText() && change.isAdded() && !Wrapping.isPossible(change.getText())) {
            setWrapText(false);
            lookupAll(".text").stream()
                    .filter(Text.class::isInstance)
                    .forEach(lines -> ((Text) lines).setWrappingWidth(0));
        }
        return change;
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        var skin = new TextAreaSkin(this);
        getChildren().stream()
                .filter(ScrollPane.class::isInstance)
                .map(pane -> ((ScrollPane) pane).getContent())
                .filter(Region.class::isInstance)
                .forEach(content -> makeRoom((Region) content));
        return skin;
    }

    private void makeRoom(Region content) {
        content.minWidthProperty().bind(Bindings.createDoubleBinding(this::room, textProperty(), fontProperty()));
    }

    private double room() {
        if (Wrapping.isPossible(getText())) {
            return USE_COMPUTED_SIZE;
        }
        var drawn = new Text(getText());
        drawn.setFont(getFont());
        return drawn.getLayoutBounds().getWidth() + getFont().getSize() * SPARE;
    }
}
