package app.modeldeck.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.cover.AddressPolicy;
import app.modeldeck.cover.CoverSource;
import app.modeldeck.provider.builtin.DeepInfraProvider;
import app.modeldeck.provider.builtin.FalProvider;
import app.modeldeck.provider.builtin.OpenRouterProvider;
import app.modeldeck.provider.builtin.ReplicateProvider;
import app.modeldeck.rehearsal.Chaos;
import app.modeldeck.rehearsal.Rehearsal;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.application.ColorScheme;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Draws the two pictures of the README from the sample catalogue, into `target/pictures`, or with
/// `-Dmodeldeck.pictures=src/site/pictures` anew for the README.
final class ReadmePicturesTest {
    private static final Path SHOWN = Path.of("src/site/pictures");
    private static final Path FOLDER = Path.of(System.getProperty("modeldeck.pictures", "target/pictures"));
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 800;

    private final Deck deck = new Deck();
    private final Hands hands = new Hands(deck);

    @AfterEach
    void close() {
        deck.close();
    }

    private static String name(ColorScheme scheme) {
        return "window-%s.png".formatted(scheme.name().toLowerCase(Locale.ROOT));
    }

    @ParameterizedTest
    @EnumSource(ColorScheme.class)
    void theWindowIsDrawn(ColorScheme scheme) throws IOException {
        Deck.onFx(() -> {
            Appearance.use(scheme);
            deck.stage.setWidth(WIDTH);
            deck.stage.setHeight(HEIGHT);
            return true;
        });
        for (var provider : List.of(new FalProvider(), new ReplicateProvider())) {
            deck.keys.put(provider.info().id(), Deck.secret(Rehearsal.KEY));
        }
        deck.patient();
        try (var rehearsal = Deck.rehearsal(deck.executor, Chaos.none())) {
            var policy = AddressPolicy.only(rehearsal.picture(URI.create("sample:cover")));
            deck.covers.set(CoverSource.over(deck.network, policy, rehearsal::picture)::picture);
            deck.open(
                    deck.catalog(
                            rehearsal,
                            List.of(
                                    new DeepInfraProvider(),
                                    new FalProvider(),
                                    new OpenRouterProvider(),
                                    new ReplicateProvider())),
                    Optional.empty());
            hands.search("type:image");
            Deck.until(() -> hands.rows() > 50 && !hands.node("#refresh").isDisabled());
            hands.select(2);
            hands.run("favourite");
            hands.select(4);
            hands.run("details");
            Deck.until(() -> hands.find(".details-inputs").isPresent());
            Deck.until(() -> covers() > 8 && prices() > 8);
            draw(name(scheme));
        }
    }

    private long covers() {
        return Deck.onFx(() -> hands.node("#models").lookupAll(".cover").stream()
                .flatMap(cover -> ((Pane) cover).getChildren().stream())
                .filter(ImageView.class::isInstance)
                .filter(Node::isVisible)
                .count());
    }

    private long prices() {
        return Deck.onFx(() -> hands.node("#models").lookupAll(".model-price").stream()
                .filter(Label.class::isInstance)
                .filter(price -> ((Label) price).getText().contains("$"))
                .count());
    }

    private void draw(String name) throws IOException {
        var image = Deck.onFx(() -> {
            var root = deck.stage.getScene().getRoot();
            root.applyCss();
            root.layout();
            return deck.stage.getScene().snapshot(null);
        });
        Files.createDirectories(FOLDER);
        Png.write(image, FOLDER.resolve(name));
        assertThat(image.getWidth()).isEqualTo(WIDTH);
    }

    @Test
    void theReadmeShowsPicturesOfThatSize() throws IOException {
        var readme = Files.readString(Path.of("README.md"));
        for (var scheme : ColorScheme.values()) {
            var file = SHOWN.resolve(name(scheme));
            assertThat(readme).contains(file.toString().replace('\\', '/'));
            try (var content = Files.newInputStream(file)) {
                var image = new Image(content);
                assertThat(List.of(image.getWidth(), image.getHeight()))
                        .containsExactly((double) WIDTH, (double) HEIGHT);
            }
        }
    }
}
