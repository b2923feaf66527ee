package app.modeldeck.desktop;

import app.modeldeck.catalog.FakeProvider;
import app.modeldeck.model.KeyUse;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.stage.Window;
import org.testfx.api.FxRobot;

/// The real window over two providers of a test, and what a person sees of it. Texts are read on the FX thread.
final class TestWindow implements AutoCloseable {
    final FakeProvider fal = new FakeProvider("fal", "fal.ai", KeyUse.OPTIONAL);
    final FakeProvider replicate = new FakeProvider("replicate", "Replicate", KeyUse.REQUIRED);
    final FxRobot robot = new FxRobot();
    final Deck deck = new Deck();

    TestWindow() {
        Deck.onFx(() -> {
            deck.stage.setWidth(940);
            deck.stage.setHeight(640);
            return true;
        });
        deck.keys.put(replicate.info().id(), Deck.secret("test-key"));
        fal.pages(List.of("flux", "kling"));
        replicate.pages(List.of("whisper"));
    }

    @Override
    public void close() {
        deck.close();
    }

    List<String> allTexts() {
        return Deck.onFx(() -> windowTexts());
    }

    List<String> shown() {
        return Deck.onFx(() -> texts());
    }

    void open() {
        deck.open(deck.catalog(fal, replicate), Optional.empty());
    }

    void openAndClose() {
        deck.openAndClose(deck.catalog(fal, replicate));
    }

    void openFilled() {
        open();
        Deck.until(() -> badges().equals(List.of("fal.ai 2", "Replicate 1")) && texts().contains("whisper"));
    }

    static List<String> names(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> "model " + i).toList();
    }

    Optional<Node> node(String query) {
        return Optional.ofNullable(deck.stage.getScene().getRoot().lookup(query));
    }

    TableView<?> table() {
        return (TableView<?>) node("#models").orElseThrow();
    }

    /// The name on the header of that provider; rows stand in the scene in any order.
    Node groupName(String provider) {
        return Deck.onFx(() -> table().lookupAll(".group-name").stream()
                .filter(name -> name instanceof Label label && label.getText().equals(provider))
                .findFirst()
                .orElseThrow());
    }

    List<String> lines() {
        return texts(".waiting-text .label");
    }

    List<String> badges() {
        return texts(".badge-bar .badge");
    }

    /// What stands in the table, from top to bottom; nothing before it fills its place.
    List<String> texts() {
        return node("#models").filter(TestWindow::fills).map(_ -> tableTexts()).orElse(List.of());
    }

    private static boolean fills(Node table) {
        var place = table.getParent().getLayoutBounds().getHeight();
        return place > 0 && table.getLayoutBounds().getHeight() == place;
    }

    List<String> tableTexts() {
        return table().lookupAll(".table-row-cell .label").stream()
                .filter(node -> node.getScene() != null
                        && node instanceof Label label
                        && !label.getText().isEmpty())
                .sorted(Comparator.comparingDouble(
                        node -> node.localToScene(0, 0).getY()))
                .map(node -> ((Label) node).getText())
                .toList();
    }

    List<String> texts(String query) {
        return deck.stage.getScene().getRoot().lookupAll(query).stream()
                .filter(Labeled.class::isInstance)
                .map(node -> ((Labeled) node).getText())
                .toList();
    }

    List<String> windowTexts() {
        return Window.getWindows().stream()
                .flatMap(window -> window.getScene().getRoot().lookupAll("*").stream())
                .filter(Labeled.class::isInstance)
                .map(node -> Optional.ofNullable(((Labeled) node).getText()).orElse(""))
                .toList();
    }

    /// The row on top of what is seen of the table; blank before the table was drawn.
    String firstVisible() {
        return table().lookup(".virtual-flow") instanceof VirtualFlow<?> flow
                ? Optional.ofNullable(flow.getFirstVisibleCell())
                        .map(cell -> table().getItems().get(cell.getIndex()) + " at " + cell.getLayoutY())
                        .orElse("")
                : "";
    }
}
