package app.modeldeck.desktop;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.Background;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.LinearGradient;
import javafx.scene.paint.Paint;
import javafx.scene.text.Text;

/// Walks through everything that is seen under a node and finds what keeps people out: controls without a name,
/// targets that are too small, texts that are too faint, buttons that no key reaches. Used on the FX thread, after
/// layout.
final class AccessibilityWalk {
    private static final double LEAST_TARGET = 24;
    private static final double LEAST_CONTRAST = 4.5;
    private static final double LEAST_CONTRAST_LARGE = 3;
    private static final double LARGE = 24;

    private final List<String> faults = new ArrayList<>();

    private AccessibilityWalk() {}

    /// What is wrong under that node; nothing when all is well.
    static List<String> faults(Parent root) {
        var walk = new AccessibilityWalk();
        walk.visit(root);
        return walk.faults.stream().distinct().toList();
    }

    private void visit(Node node) {
        if (!node.isVisible() || node.isDisabled() || node.getOpacity() == 0) {
            return;
        }
        if (node instanceof Control control && isWorked(control)) {
            check(control);
        }
        if (node instanceof ListCell<?> cell && !cell.isEmpty() && name(cell).isBlank()) {
            faults.add("has no name: " + place(cell));
        }
        if (node instanceof Text text && !text.getText().isBlank() && isSeen(text)) {
            checkContrast(text);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(this::visit);
        }
    }

    private static boolean isWorked(Control control) {
        return control instanceof ButtonBase
                || control instanceof TextInputControl
                || control instanceof ComboBoxBase<?>
                || control instanceof ListView<?>
                || control instanceof TableView<?>
                || control instanceof atlantafx.base.controls.ToggleSwitch;
    }

    private void check(Control control) {
        if (isPartOfAnother(control) || isPartOfItsRow(control)) {
            return;
        }
        if (name(control).isBlank()) {
            faults.add("has no name: " + place(control));
        }
        if (control.getWidth() < LEAST_TARGET - 0.5 || control.getHeight() < LEAST_TARGET - 0.5) {
            faults.add("is %.0f by %.0f: %s".formatted(control.getWidth(), control.getHeight(), place(control)));
        }
        if (!control.isFocusTraversable() && !isServedByKeysOfItsList(control)) {
            faults.add("is reached by no key: " + place(control));
        }
    }

    /// What a control is made of inside has no name of its own: the arrow of a box, the cross of a field.
    private static boolean isPartOfAnother(Node control) {
        return ancestors(control)
                .skip(1)
                .anyMatch(node -> node instanceof ComboBoxBase<?>
                        || node instanceof TextInputControl
                        || node instanceof javafx.scene.control.ScrollBar);
    }

    /// What a click on the whole row does is not asked of its parts.
    private static boolean isPartOfItsRow(Node control) {
        return !control.isFocusTraversable() && ancestors(control).anyMatch(ListCell.class::isInstance);
    }

    private static boolean isServedByKeysOfItsList(Node control) {
        return ancestors(control)
                .skip(1)
                .anyMatch(node -> node instanceof TableView<?>
                        || node instanceof ListView<?>
                        || node.getStyleClass().contains("palette"));
    }

    private static String name(Control control) {
        var said = Optional.ofNullable(control.getAccessibleText()).orElse("");
        if (!said.isBlank()) {
            return said;
        }
        return control instanceof Labeled labeled
                ? Optional.ofNullable(labeled.getText()).orElse("")
                : "";
    }

    private static boolean isSeen(Text text) {
        return ancestors(text).allMatch(Node::isVisible)
                && text.getLayoutBounds().getWidth() > 0
                && ancestors(text).noneMatch(node -> node.getOpacity() < 1);
    }

    private void checkContrast(Text text) {
        if (!(text.getFill() instanceof Color ink)) {
            return;
        }
        var ground = ground(text);
        double contrast = contrast(over(ink, ground), ground);
        double least = text.getFont().getSize() >= LARGE ? LEAST_CONTRAST_LARGE : LEAST_CONTRAST;
        if (contrast < least) {
            faults.add("has a contrast of %.2f, %s on %s: “%s” %s"
                    .formatted(contrast, ink, ground, text.getText(), place(text)));
        }
    }

    /// The colour that is behind a node: what its ancestors are filled with, the outermost first.
    private static Color ground(Node node) {
        var behind = ancestors(node).skip(1).toList().reversed();
        var ground = Color.WHITE;
        for (var ancestor : behind) {
            if (ancestor instanceof Region region) {
                for (var fill : fills(region)) {
                    ground = over(colour(fill), ground);
                }
            }
        }
        return ground;
    }

    /// The colour of a fill; of a gradient, which only frames here, where it ends.
    private static Color colour(Paint fill) {
        return switch (fill) {
            case Color color -> color;
            case LinearGradient gradient -> gradient.getStops().getLast().getColor();
            default -> Color.TRANSPARENT;
        };
    }

    private static List<Paint> fills(Region region) {
        return Optional.ofNullable(region.getBackground())
                .map(Background::getFills)
                .map(fills -> fills.stream().map(fill -> fill.getFill()).toList())
                .orElse(List.of());
    }

    private static Stream<Node> ancestors(Node node) {
        return Stream.iterate(node, each -> each != null, Node::getParent);
    }

    private static Color over(Color top, Color ground) {
        return ground.interpolate(new Color(top.getRed(), top.getGreen(), top.getBlue(), 1), top.getOpacity());
    }

    private static double contrast(Color one, Color other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(double part) {
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }

    private static String place(Node node) {
        return ancestors(node)
                .limit(4)
                .map(each -> each.getClass().getSimpleName()
                        + (each.getId() == null ? "" : "#" + each.getId())
                        + each.getStyleClass())
                .toList()
                .toString();
    }
}
