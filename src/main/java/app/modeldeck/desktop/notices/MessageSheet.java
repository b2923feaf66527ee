package app.modeldeck.desktop.notices;

import app.modeldeck.desktop.fx.Buttons;
import app.modeldeck.desktop.fx.Copying;
import app.modeldeck.desktop.fx.Glyph;
import app.modeldeck.desktop.fx.Styles;
import app.modeldeck.desktop.fx.Words;
import app.modeldeck.desktop.fx.Wrapping;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What was told in passing, to be read again, over the window. Used on the FX thread.
public final class MessageSheet extends VBox {
    private final Words words;
    private final DateTimeFormatter time;
    private final ScrollPane scroll = new ScrollPane();

    /// @param leave takes the sheet away
    public MessageSheet(Notices notices, Words words, Runnable leave) {
        this.words = words;
        time = DateTimeFormatter.ofLocalizedTime(FormatStyle.MEDIUM).withLocale(words.locale());
        setId("messages");
        getStyleClass().addAll("cover-sheet", "message-sheet");
        scroll.setFitToWidth(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(head(notices, leave), scroll);
        notices.log().subscribe(this::show);
    }

    /// The part that scrolls takes it, so that keys move it.
    @Override
    public void requestFocus() {
        scroll.requestFocus();
    }

    private HBox head(Notices notices, Runnable leave) {
        var title = new Label(words.text("messages.title"));
        title.getStyleClass().add(Styles.TITLE);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Runnable copyAll =
                () -> Copying.copy(notices.log().get().stream().map(this::line).collect(Collectors.joining("\n")));
        var copy = Buttons.icon(Glyph.COPY, words.text("messages.copy"), copyAll);
        copy.setId("copy-messages");
        copy.disableProperty().bind(notices.log().map(List::isEmpty));
        var close = Buttons.icon(Glyph.CLOSE, words.text("sheet.close"), leave);
        close.setId("close-messages");
        var head = new HBox(title, gap, copy, close);
        head.getStyleClass().add("cover-sheet-head");
        return head;
    }

    private void show(List<Message> messages) {
        var lines = new VBox();
        lines.getStyleClass().add("message-lines");
        if (messages.isEmpty()) {
            lines.getChildren().add(wrapped(words.text("messages.none"), Styles.MUTED));
        }
        messages.stream().map(this::entry).forEach(lines.getChildren()::add);
        scroll.setContent(lines);
    }

    private Node entry(Message message) {
        var at = new Label(time.format(message.at()));
        at.getStyleClass().add(Styles.MUTED);
        at.setMinWidth(USE_PREF_SIZE);
        var text = new VBox(
                wrapped(message.notice().title(), "message-title"),
                wrapped(message.notice().text(), Styles.MUTED));
        var entry = new HBox(at, text);
        entry.getStyleClass().add("message-line");
        return entry;
    }

    private static Label wrapped(String text, String style) {
        var label = new Label(text);
        Wrapping.allow(label);
        label.getStyleClass().add(style);
        return label;
    }

    private String line(Message message) {
        return "%s %s: %s"
                .formatted(
                        time.format(message.at()),
                        message.notice().title(),
                        message.notice().text());
    }
}
