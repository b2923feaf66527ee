package app.modeldeck.desktop;

import app.modeldeck.model.ProviderId;
import app.modeldeck.provider.builtin.FalProvider;
import app.modeldeck.provider.builtin.ReplicateProvider;
import app.modeldeck.rehearsal.Chaos;
import app.modeldeck.rehearsal.Rehearsal;
import java.util.List;
import java.util.Optional;
import javafx.application.ColorScheme;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.stage.Window;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Every screen of the window, for people who see little, use no mouse or listen.
final class AccessibilityTest {
    private static final ProviderId REPLICATE = new ProviderId("replicate");
    private final Deck deck = new Deck();
    private final SoftAssertions softly = new SoftAssertions();

    @AfterEach
    void close() {
        deck.close();
    }

    @ParameterizedTest
    @EnumSource(ColorScheme.class)
    void everyScreenIsNamedReachedLargeAndStrongEnough(ColorScheme scheme) {
        Deck.onFx(() -> {
            Appearance.use(scheme);
            deck.stage.setWidth(1280);
            deck.stage.setHeight(800);
            return true;
        });
        try (var rehearsal = Deck.rehearsal(deck.executor, Chaos.none())) {
            deck.keys.put(REPLICATE, Deck.secret(Rehearsal.KEY));
            deck.open(deck.catalog(rehearsal, List.of(new FalProvider(), new ReplicateProvider())), Optional.empty());
            Deck.until(() -> rows() > 200 && node(".facet-choice").isPresent());
            select(3);
            assertWell("the full table");
            search("portrait -lora has:price status:retired provder:fal");
            Deck.until(() -> node(".remark .button").isPresent());
            assertWell("chips and remarks");
            search("no such model at all");
            Deck.until(() -> node("#clear-search").isPresent());
            assertWell("no match");
            search("");
            for (var command : List.of("palette", "help", "messages")) {
                run(command);
                assertWell(command);
            }
            run("search");
            run("settings");
            Deck.until(() -> Window.getWindows().size() > 1);
            assertWell("settings");
        }
        softly.assertAll();
    }

    private void assertWell(String screen) {
        var faults = Deck.onFx(() -> {
            var root = Window.getWindows().getLast().getScene().getRoot();
            root.applyCss();
            root.layout();
            return AccessibilityWalk.faults(root);
        });
        softly.assertThat(faults).as(screen).isEmpty();
    }

    private Optional<Node> node(String query) {
        return Optional.ofNullable(deck.stage.getScene().getRoot().lookup(query));
    }

    private int rows() {
        return node("#models")
                .map(table -> ((TableView<?>) table).getItems().size())
                .orElse(0);
    }

    private void search(String text) {
        Deck.onFx(() -> {
            node("#search").map(TextField.class::cast).ifPresent(field -> field.setText(text));
            return true;
        });
    }

    private void select(int index) {
        Deck.onFx(() -> {
            node("#models")
                    .ifPresent(
                            table -> ((TableView<?>) table).getSelectionModel().select(index));
            return true;
        });
    }

    private void run(String command) {
        Deck.onFx(() -> {
            node("#menu").map(MenuButton.class::cast).ifPresent(menu -> MenuItems.fire(menu, command));
            return true;
        });
    }
}
