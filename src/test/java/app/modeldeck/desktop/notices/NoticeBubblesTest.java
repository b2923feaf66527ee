package app.modeldeck.desktop.notices;

import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.desktop.fx.Words;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Font;
import javafx.stage.Popup;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

final class NoticeBubblesTest {
    private final Words words = Words.in(Locale.US);
    private final Notices notices = new Notices(Clock.systemUTC(), words);
    private final StackPane owner = new StackPane();

    @BeforeEach
    void open() throws Exception {
        FxToolkit.registerPrimaryStage();
        FxToolkit.setupFixture(() -> {
            var stage = new Stage();
            stage.setX(0);
            stage.setY(0);
            stage.setScene(new Scene(owner, 600, 600));
            stage.show();
            NoticeBubbles.over(owner, notices, words);
        });
    }

    @AfterEach
    void close() {
        onFx(() -> {
            List.copyOf(Window.getWindows()).reversed().forEach(Window::hide);
            return true;
        });
    }

    /// What is seen when all of that has been told, one after the other.
    private List<String> told(String... texts) {
        return onFx(() -> {
            Stream.of(texts).forEach(text -> notices.tell(new Notice("title", text)));
            return Window.getWindows().stream()
                    .filter(Popup.class::isInstance)
                    .flatMap(NoticeBubblesTest::labels)
                    .filter(text -> !text.equals("title"))
                    .toList();
        });
    }

    private static Stream<String> labels(Window popUp) {
        var root = popUp.getScene().getRoot();
        root.applyCss();
        root.layout();
        return root.lookupAll(".notification-bar .label").stream().map(label -> ((Labeled) label).getText());
    }

    private static <T> T onFx(Callable<T> what) {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, what);
    }

    private static List<Window> popUps() {
        return onFx(() ->
                Window.getWindows().stream().filter(Popup.class::isInstance).toList());
    }

    @Test
    void whatIsSeenAlreadyIsNotShownASecondTime() {
        assertThat(told("the disk is full")).anyMatch(text -> text.startsWith("the disk is full"));
        var before = popUps();
        told("the disk is full", "the disk is full");
        assertThat(popUps()).isEqualTo(before);
    }

    @Test
    void manyLeaveTheWindowToBeSeen() {
        assertThat(told("2", "3", "4", "5", "6", "7")).hasSizeBetween(1, 3);
        assertThat(told("8", "9", "10", "11")).hasSizeBetween(1, 3).anyMatch(text -> text.contains("see Messages."));
    }

    @Test
    void whereTooMuchIsSaidTheBubbleSaysWhereTheRestIs() {
        var many = String.join("\n", Collections.nCopies(20, "a line"));
        assertThat(told(many).getLast()).endsWith("see Messages.");
        assertThat(told("2", "3", "4", "5 " + many).getLast()).endsWith("see Messages.");
    }

    @Test
    void whereTextsAreLargeALineHasFewerLetters() {
        onFx(() -> {
            var large = new Label("large");
            large.setFont(Font.font(26));
            return owner.getChildren().add(large);
        });
        var shown = told("Nothing could be written to /" + "n".repeat(250)).getLast();
        assertThat(shown.lines()).hasSizeGreaterThan(6).allMatch(line -> line.length() * 26 * 0.65 <= 600);
    }

    @Test
    void aPathWithoutAnEndStaysInTheWindow() {
        var path = "/" + "n".repeat(250) + "/" + "😀".repeat(50);
        var shown = told("Nothing could be written to " + path + " for the disk is full.")
                .getLast();
        assertThat(shown.lines()).hasSizeGreaterThan(4).allMatch(line -> line.length() <= 80);
        assertThat(shown.replace("\n", "")).contains(path.substring(0, 250)).contains("is full.");
    }
}
