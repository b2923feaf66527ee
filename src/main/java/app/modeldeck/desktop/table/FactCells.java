package app.modeldeck.desktop.table;

import app.modeldeck.desktop.fx.SteadyLabel;
import app.modeldeck.desktop.fx.Styles;
import app.modeldeck.desktop.fx.Tips;
import app.modeldeck.desktop.table.Cells.NodeCell;
import app.modeldeck.model.Model;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.AccessibleAttribute;
import org.jspecify.annotations.Nullable;

/// The cells of what a provider states of a model besides its texts, with more to read under the pointer.
final class FactCells {
    /// Stands where a provider states nothing.
    static final String NOTHING = "–";

    private FactCells() {}

    /// How often it was run.
    static NodeCell runs(RowWords words) {
        return new FactCell("runs-cell", words, words::runs, words::exactRuns);
    }

    /// How long ago it changed.
    static NodeCell updated(RowWords words) {
        return new FactCell("updated-cell", words, words::updated, words::exactUpdated);
    }

    /// Who publishes it.
    static NodeCell owner(RowWords words) {
        return new FactCell(
                "owner-cell",
                words,
                model -> model.facts().owner(),
                model -> model.facts().owner());
    }

    /// One fact in short.
    private static final class FactCell extends NodeCell {
        private final SteadyLabel label;
        private final Function<Model, Optional<String>> inShort;

        FactCell(
                String styleClass,
                RowWords words,
                Function<Model, Optional<String>> inShort,
                Function<Model, Optional<String>> exact) {
            super(styleClass);
            this.inShort = inShort;
            Function<Model, String> told = model -> exact.apply(model).orElseGet(words::unstated);
            label = new SpokenLabel(this, told);
            Tips.install(label, () -> model().map(told).orElse(""));
        }

        @Override
        void showModel(Model model) {
            var fact = inShort.apply(model);
            label.setText(fact.orElse(NOTHING));
            label.pseudoClassStateChanged(Styles.UNKNOWN, fact.isEmpty());
            setGraphic(label);
        }
    }

    /// Says the whole fact, which is put into words only when somebody listens.
    private static final class SpokenLabel extends SteadyLabel {
        private final NodeCell cell;
        private final Function<Model, String> told;

        SpokenLabel(NodeCell cell, Function<Model, String> told) {
            super("fact");
            this.cell = cell;
            this.told = told;
        }

        @Override
        public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
            return attribute == AccessibleAttribute.TEXT
                    ? cell.model().map(told).orElse("")
                    : super.queryAccessibleAttribute(attribute, parameters);
        }
    }

    /// The provider's word for its licence, with what that allows.
    static final class LicenseCell extends NodeCell {
        private final SteadyLabel word = new SteadyLabel("fact");
        private final SteadyLabel kind = new SteadyLabel("fact-class");
        private final TwoLines both = new TwoLines(word, kind);
        private final RowWords words;

        LicenseCell(RowWords words) {
            super("license-cell");
            this.words = words;
            Tips.install(both, this::whole);
        }

        @Override
        void showModel(Model model) {
            var stated = words.license(model);
            word.setText(stated.orElse(NOTHING));
            word.pseudoClassStateChanged(Styles.UNKNOWN, stated.isEmpty());
            word.setAccessibleText(stated.orElseGet(words::unstated));
            kind.setText(words.licenseClass(model).orElse(""));
            setGraphic(both);
        }

        private String whole() {
            return model().map(model -> model.facts().license().orElseGet(words::unstated))
                    .orElse("");
        }
    }
}
