package app.modeldeck.desktop.compare;

import java.util.List;
import java.util.Optional;

/// The comparison in words.
///
/// @param entries the models, in the order of the columns
/// @param sections what is compared
record Comparison(List<Entry> entries, List<Section> sections) {
    Comparison {
        entries = List.copyOf(entries);
        sections = List.copyOf(sections);
    }

    /// Lines that belong together.
    record Section(String title, List<Line> lines) {
        Section {
            lines = List.copyOf(lines);
        }
    }

    /// One thing that is compared.
    ///
    /// @param cells one for each model
    /// @param differs whether the models differ in it
    record Line(String label, List<Cell> cells, boolean differs) {
        Line {
            cells = List.copyOf(cells);
        }
    }

    /// What one model has of it.
    ///
    /// @param text in words, the mark among them
    record Cell(String text, Mark mark) {}

    /// What is to be seen at a glance: by a shape and a colour; the word stands in the text.
    enum Mark {
        PLAIN(""),
        DIFFERENT("≠"),
        RENAMED("≈"),
        NARROWER("⊂"),
        WIDER("⊃"),
        MISSING("∅"),
        UNKNOWN("?"),
        LOWEST("▼"),
        NOT_COMPARABLE("∥");

        private final String shape;

        Mark(String shape) {
            this.shape = shape;
        }

        /// The shape before the text; empty where nothing is marked.
        Optional<String> shape() {
            return Optional.of(shape).filter(text -> !text.isEmpty());
        }
    }

    /// The same with nothing but the lines in which the models differ.
    Comparison onlyDifferences() {
        return new Comparison(
                entries,
                sections.stream()
                        .map(section -> new Section(
                                section.title(),
                                section.lines().stream().filter(Line::differs).toList()))
                        .toList());
    }

    /// The same as a table of Markdown.
    String markdown() {
        var text = new StringBuilder("|");
        text.append(" |");
        entries.forEach(
                entry -> text.append(' ').append(cell(entry.model().name())).append(" |"));
        text.append("\n|---|").append("---|".repeat(entries.size())).append("\n| |");
        entries.forEach(entry ->
                text.append(" `").append(cell(entry.model().id().value())).append("` |"));
        text.append('\n');
        for (var section : sections) {
            text.append("| **")
                    .append(cell(section.title()))
                    .append("** |")
                    .append(" |".repeat(entries.size()))
                    .append('\n');
            for (var line : section.lines()) {
                text.append("| ").append(cell(line.label())).append(" |");
                line.cells()
                        .forEach(cell ->
                                text.append(' ').append(cell(cell.text())).append(" |"));
                text.append('\n');
            }
        }
        return text.toString();
    }

    private static String cell(String text) {
        return text.replace("\\", "\\\\")
                .replace("|", "\\|")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
