package app.modeldeck.desktop;

import app.modeldeck.model.ProviderId;
import app.modeldeck.provider.builtin.FalProvider;
import app.modeldeck.provider.builtin.ReplicateProvider;
import app.modeldeck.rehearsal.Chaos;
import app.modeldeck.rehearsal.Rehearsal;
import app.modeldeck.settings.TextSize;
import java.util.List;
import java.util.Optional;
import javafx.application.ColorScheme;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every screen of the window, for people who see little, use no mouse or listen.
final class AccessibilityTest {
    private static final ProviderId REPLICATE = new ProviderId("replicate");
    private final Deck deck = new Deck();
    private final Hands hands = new Hands(deck);
    private final SoftAssertions softly = new SoftAssertions();

    @AfterEach
    void close() {
        deck.close();
    }

    @ParameterizedTest
    @CsvSource({"LIGHT,100", "DARK,100", "LIGHT,200", "DARK,200"})
    void everyScreenIsNamedReachedLargeAndStrongEnough(ColorScheme scheme, int percent) {
        deck.settings
                .over(deck.catalog())
                .change(held -> held.with(held.surface().with(new TextSize(percent))));
        Deck.onFx(() -> {
            Appearance.use(scheme);
            deck.stage.setWidth(1280);
            deck.stage.setHeight(800);
            return true;
        });
        deck.patient();
        try (var rehearsal = Deck.rehearsal(deck.executor, Chaos.none())) {
            deck.keys.put(REPLICATE, Deck.secret(Rehearsal.KEY));
            deck.open(deck.catalog(rehearsal, List.of(new FalProvider(), new ReplicateProvider())), Optional.empty());
            Deck.until(() -> hands.rows() > 200
                    && (percent > 100 || hands.find(".facet-choice").isPresent()));
            hands.select(3);
            assertWell("the full table");
            hands.search("portrait -lora has:price status:retired provder:fal");
            hands.await(".remark .button");
            assertWell("chips and remarks");
            hands.search("no such model at all");
            hands.await("#clear-search");
            assertWell("no match");
            hands.search("");
            Deck.until(() -> hands.rows() > 200);
            if (percent == 100) {
                lookAtDetails();
            }
            compare();
            hands.open("palette", "#palette-field");
            assertWell("palette");
            for (var command : List.of("help", "messages")) {
                hands.open(command, "#" + command);
                assertWell(command);
            }
            hands.run("search");
            for (var command : List.of("settings", "requests")) {
                hands.run(command);
                hands.awaitStages(2);
                assertWell(command);
                hands.closeNewestStage();
                hands.awaitStages(1);
            }
        }
        softly.assertAll();
    }

    /// Larger texts leave no room for them on this screen.
    private void lookAtDetails() {
        hands.select(3);
        hands.open("details", "#details");
        hands.await(".details-inputs");
        assertWell("details");
        hands.run("details");
    }

    private void compare() {
        hands.select(3);
        hands.run("compare.add");
        hands.open("compare", ".compare-few .compare-remove");
        assertWell("a comparison of one");
        hands.run("search");
        hands.select(9);
        hands.run("compare.add");
        hands.open("compare", ".compare-grid");
        assertWell("comparison");
        hands.run("search");
    }

    private void assertWell(String screen) {
        var faults = Deck.onFx(() -> {
            var root = hands.newestStage();
            root.applyCss();
            root.layout();
            return AccessibilityWalk.faults(root);
        });
        softly.assertThat(faults).as(screen).isEmpty();
    }
}
