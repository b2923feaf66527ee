package app.modeldeck.desktop.table;

import app.modeldeck.desktop.fx.SteadyLabel;
import app.modeldeck.query.Span;
import java.util.List;
import javafx.scene.control.Skin;
import javafx.scene.shape.Path;
import javafx.scene.text.Text;

/// A label that marks parts of its text, as far as there is room for them: a tint behind the letters and a line
/// under them.
final class MatchLabel extends SteadyLabel {
    private List<Span> matches = List.of();

    MatchLabel(String styleClass) {
        super(styleClass);
    }

    /// Shows that text with these parts marked.
    void show(String text, List<Span> marked) {
        setText(text);
        if (!marked.equals(matches)) {
            matches = marked;
            if (getSkin() instanceof MarkingSkin skin) {
                skin.prepare();
            }
            requestLayout();
        }
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        return new MarkingSkin(this);
    }

    private static final class MarkingSkin extends SteadySkin {
        private final MatchLabel label;
        private final Path tint = path("match");
        private final Path line = path("match-line");

        MarkingSkin(MatchLabel label) {
            super(label);
            this.label = label;
            prepare();
        }

        /// Most labels never mark anything, and every node costs something while rows are scrolled.
        private void prepare() {
            if (!label.matches.isEmpty() && !getChildren().contains(tint)) {
                getChildren().addFirst(tint);
                getChildren().add(line);
            }
        }

        private static Path path(String styleClass) {
            var path = new Path();
            path.getStyleClass().add(styleClass);
            path.setManaged(false);
            path.setMouseTransparent(true);
            path.setStroke(null);
            return path;
        }

        @Override
        protected void layoutChildren(double x, double y, double width, double height) {
            super.layoutChildren(x, y, width, height);
            if (!label.matches.isEmpty() || !tint.getElements().isEmpty()) {
                markAll();
            }
        }

        private void markAll() {
            tint.getElements().clear();
            line.getElements().clear();
            getChildren().stream()
                    .filter(Text.class::isInstance)
                    .map(Text.class::cast)
                    .forEach(this::mark);
        }

        private void mark(Text text) {
            int seen = seen(text.getText());
            for (var span : label.matches) {
                if (span.start() < seen) {
                    int end = Math.min(span.end(), seen);
                    tint.getElements().addAll(text.rangeShape(span.start(), end));
                    line.getElements().addAll(text.underlineShape(span.start(), end));
                }
            }
            place(tint, text);
            place(line, text);
        }

        private static void place(Path path, Text text) {
            path.setLayoutX(text.getLayoutX());
            path.setLayoutY(text.getLayoutY());
        }

        /// How many letters of the label's text are drawn before it is cut off.
        private int seen(String drawn) {
            var whole = label.getText();
            int most = Math.min(drawn.length(), whole.length());
            int same = 0;
            while (same < most && drawn.charAt(same) == whole.charAt(same)) {
                same++;
            }
            return same;
        }
    }
}
