package app.modeldeck.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.catalog.Catalog;
import app.modeldeck.catalog.FakeProvider;
import app.modeldeck.cover.CoverException;
import app.modeldeck.marks.SavedSearch;
import app.modeldeck.model.KeyUse;
import app.modeldeck.model.ProviderId;
import app.modeldeck.provider.builtin.FalProvider;
import app.modeldeck.provider.builtin.ReplicateProvider;
import app.modeldeck.rehearsal.Chaos;
import app.modeldeck.rehearsal.Rehearsal;
import atlantafx.base.controls.ToggleSwitch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.application.ColorScheme;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Draws every state of the windows into `target/screenshots`, in light and large, in dark and small, for people to
/// look at.
final class ScreenshotTest {
    private static final Path FOLDER = Path.of("target", "screenshots");
    private static final ProviderId REPLICATE = new ProviderId("replicate");

    private Deck deck;
    private Hands hands;

    @BeforeEach
    void open() {
        deck = new Deck();
        hands = new Hands(deck);
        deck.covers.set(_ -> {
            throw new CoverException(CoverException.Reason.UNREACHABLE);
        });
    }

    @AfterEach
    void close() {
        deck.close();
    }

    @ParameterizedTest
    @CsvSource({"LIGHT,1280,800", "DARK,1024,640"})
    void everyStateIsDrawn(ColorScheme scheme, int width, int height) throws IOException {
        Deck.onFx(() -> {
            Appearance.use(scheme);
            deck.stage.setWidth(width);
            deck.stage.setHeight(height);
            return true;
        });
        var shot = new Shot(deck, "%s-%d".formatted(scheme.name().toLowerCase(Locale.ROOT), width));
        shot.forgetEarlier();
        drawFull(shot);
        drawLoading(shot);
        drawPartialFailure(shot);
        drawTotalFailure(shot);
        assertThat(shot.files()).hasSize(30).allSatisfy(file -> assertThat(file).isNotEmptyFile());
    }

    private void drawFull(Shot shot) {
        deck.patient();
        try (var rehearsal = Deck.rehearsal(deck.executor, Chaos.none())) {
            deck.keys.put(REPLICATE, Deck.secret(Rehearsal.KEY));
            deck.open(builtIn(rehearsal), Optional.empty());
            Deck.until(() -> !busy() && hands.rows() > 200);
            Deck.until(() -> Deck.onFx(this::counts).contains("139"));
            shot.main("1-full");
            hands.search("portrait");
            Deck.until(() -> hands.rows() < 100);
            hands.select(3);
            shot.main("2-search");
            hands.search(
                    "portrait -lora \"image\" has:price,license status:retired provder:fal sort:runs is:favourite");
            Deck.until(() -> hands.find(".remark .button").isPresent());
            shot.main("12-chips");
            shot.window("13-completion", () -> hands.type("portrait type:"));
            hands.search("no such model at all");
            Deck.until(() -> Window.getWindows().size() == 1);
            Deck.until(() -> hands.find("#clear-search").isPresent());
            shot.main("3-no-match");
            hands.search("portrait price:<0.001 runs:>1b");
            Deck.until(() -> hands.find("#no-match-offers").isPresent());
            shot.main("14-no-match-offers");
            hands.search("type:video,image-to-image -provider:replicate");
            Deck.until(() -> hands.find("#offers").filter(Node::isVisible).isPresent());
            shot.main("15-facets");
            hands.search("");
            drawMarks(shot);
            drawDetails(shot);
            hands.run("palette");
            shot.main("16-palette");
            hands.run("help");
            shot.main("17-help");
            hands.run("search");
            shot.window("4-settings", () -> hands.press("#settings"));
            openEndpointForm();
            shot.around("11-settings-endpoint", "#on-Replicate");
            hands.closeNewestStage();
            draw200(shot);
        }
    }

    private void draw200(Shot shot) {
        for (int i = 0; i < 10; i++) {
            hands.run("text.larger");
        }
        shot.main("18-text-200");
        hands.select(3);
        hands.run("details");
        Deck.until(() -> hands.find("#details-back").filter(Node::isVisible).isPresent());
        shot.main("25-details-200");
        hands.run("details");
        hands.open("compare", "#compare-pane");
        shot.main("22-compare-200");
        hands.run("search");
        shot.window("23-settings-200", () -> hands.press("#settings"));
        hands.closeNewestStage();
        hands.run("text.usual");
        shot.window("24-requests", () -> hands.run("requests"));
        hands.closeNewestStage();
    }

    private void drawDetails(Shot shot) {
        Deck.until(() -> hands.rows() > 200);
        hands.select(3);
        hands.run("details");
        Deck.until(() -> hands.find(".details-inputs").isPresent());
        shot.main("18-details");
        Deck.onFx(() -> {
            hands.find("#details .scroll-pane").map(ScrollPane.class::cast).ifPresent(pane -> pane.setVvalue(1));
            return true;
        });
        shot.main("19-details-end");
        hands.run("details");
        Stream.of(3, 9, 14).forEach(row -> {
            hands.select(row);
            hands.run("compare.add");
        });
        hands.run("compare");
        Deck.until(() -> hands.find(".compare-grid").isPresent()
                && scene().getRoot().lookupAll(".compare-unknown").size() < 30);
        shot.main("20-compare");
        hands.run("search");
    }

    private void drawMarks(Shot shot) {
        Deck.until(() -> hands.rows() > 200);
        hands.select(2);
        Deck.until(() -> hands.find(".table-row-cell:selected .star").isPresent());
        hands.press(".table-row-cell:selected .star");
        hands.select(4);
        Deck.until(() -> hands.find(".table-row-cell:selected .star").isPresent());
        hands.run("annotate");
        Deck.until(() -> anywhere("#note").isPresent());
        Deck.onFx(() -> {
            ((TextInputControl) anywhere("#note").orElseThrow()).setText("Holds hands well, and is cheap for drafts.");
            ((TextInputControl) anywhere("#tags").orElseThrow()).setText("drafts, hands");
            return true;
        });
        shot.around("20-note", "#note");
        hands.closeCard();
        hands.select(6);
        hands.run("hide");
        Deck.until(() -> hands.find("#reveal").isPresent());
        Deck.until(() -> scene().getRoot().lookupAll(".note").stream().anyMatch(Node::isVisible));
        shot.main("18-marks");
        hands.press("#reveal");
        Deck.until(() -> hands.find(".marked-title:hidden-model").isPresent());
        shot.main("19-marks-shown");
        deck.marks.change(now -> now.with(new SavedSearch("Cheap pictures", "type:image price:<0.05/image"))
                .with(new SavedSearch("New video", "type:video added:<30d sort:added")));
        hands.search("portrait -lora");
        shot.window("21-searches", () -> hands.press("#searches"));
        hands.closeCard();
        hands.search("");
        Deck.until(() -> hands.rows() > 200);
    }

    private void drawLoading(Shot shot) {
        var replicate = new FakeProvider("replicate", "Replicate", KeyUse.OPTIONAL);
        var fal = new FakeProvider("fal", "fal.ai", KeyUse.OPTIONAL);
        replicate.gated();
        fal.gated();
        deck.open(deck.catalog(replicate, fal), Optional.empty());
        Deck.until(() -> hands.find(".waiting-text").isPresent()
                && hands.find(".waiting-text").get().lookupAll(".muted").size() == 2);
        shot.main("5-loading");
    }

    private void drawPartialFailure(Shot shot) {
        deck.quick();
        try (var rehearsal = Deck.rehearsal(deck.executor, Chaos.parse("replicate=500@3,fal=429"))) {
            deck.open(builtIn(rehearsal), Optional.empty());
            Deck.until(() -> !busy() && hands.rows() > 20);
            shot.main("6-partial-failure");
            shot.window("7-card", () -> hands.press(".badge-bar .badge"));
            hands.closeCard();
            shot.window("10-notification", () -> hands.press("#refresh"));
            hands.run("messages");
            shot.main("19-messages");
            deck.keys.remove(REPLICATE);
            rehearsal.chaos(Chaos.none());
            deck.open(builtIn(rehearsal), Optional.empty());
            Deck.until(() -> !busy() && hands.rows() > 20);
            shot.main("8-first-run");
        }
    }

    private void drawTotalFailure(Shot shot) {
        deck.keys.put(REPLICATE, Deck.secret(Rehearsal.KEY));
        try (var rehearsal = Deck.rehearsal(deck.executor, Chaos.parse("replicate=500,fal=timeout"))) {
            deck.open(builtIn(rehearsal), Optional.of(() -> builtIn(rehearsal)));
            Deck.until(() -> hands.find("#open-sample").isPresent());
            shot.main("9-total-failure");
        }
    }

    private static Optional<Node> anywhere(String query) {
        return Window.getWindows().stream()
                .flatMap(window -> Stream.ofNullable(window.getScene().getRoot().lookup(query)))
                .findFirst();
    }

    private static void openEndpointForm() {
        Deck.onFx(() -> {
            var root = anywhere("#open-endpoint").orElseThrow().getScene().getRoot();
            ((Button) root.lookup("#open-endpoint")).fire();
            ((ToggleSwitch) root.lookup("#on-Replicate")).setSelected(false);
            root.applyCss();
            root.layout();
            ((ScrollPane) root.lookup(".scroll-pane")).setVvalue(1);
            return true;
        });
    }

    private Catalog builtIn(Rehearsal rehearsal) {
        return deck.catalog(rehearsal, List.of(new FalProvider(), new ReplicateProvider()));
    }

    private Scene scene() {
        return deck.stage.getScene();
    }

    private List<String> counts() {
        return scene().getRoot().lookupAll(".facet-count").stream()
                .filter(Label.class::isInstance)
                .map(node -> ((Label) node).getText())
                .toList();
    }

    private boolean busy() {
        return hands.find("#refresh").map(Node::isDisabled).orElse(true);
    }

    /// Takes the pictures of one appearance.
    private record Shot(Deck deck, String appearance) {
        void main(String name) {
            write(name, deck.stage);
        }

        void window(String name, Runnable opening) {
            var before = Deck.onFx(() -> Set.copyOf(Window.getWindows()));
            opening.run();
            Deck.until(() -> added(before)
                    .filter(window -> window.getScene().getRoot().lookupAll(".notification-bar *").stream()
                            .allMatch(node -> node.getOpacity() == 1))
                    .isPresent());
            write(name, Deck.onFx(() -> added(before).orElseThrow()));
        }

        private static Optional<Window> added(Set<Window> before) {
            return Window.getWindows().stream()
                    .filter(window -> !before.contains(window))
                    .reduce((_, later) -> later);
        }

        /// The window in which that is found.
        void around(String name, String query) {
            write(name, Deck.onFx(() -> anywhere(query).orElseThrow().getScene().getWindow()));
        }

        private void write(String name, Window window) {
            var image = Deck.onFx(() -> {
                window.getScene().getRoot().applyCss();
                window.getScene().getRoot().layout();
                return window.getScene().snapshot(null);
            });
            try {
                Png.write(image, FOLDER.resolve("%s-%s.png".formatted(name, appearance)));
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }

        void forgetEarlier() throws IOException {
            for (var file : files()) {
                Files.delete(file);
            }
        }

        List<Path> files() throws IOException {
            Files.createDirectories(FOLDER);
            try (var all = Files.list(FOLDER)) {
                return all.filter(file -> file.toString().endsWith(appearance + ".png"))
                        .toList();
            }
        }
    }
}
