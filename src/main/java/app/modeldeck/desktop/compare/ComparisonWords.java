package app.modeldeck.desktop.compare;

import app.modeldeck.compare.InputRow;
import app.modeldeck.compare.InputRow.Called;
import app.modeldeck.compare.InputRow.Slot;
import app.modeldeck.compare.InputTable;
import app.modeldeck.compare.PriceRow;
import app.modeldeck.desktop.compare.Comparison.Cell;
import app.modeldeck.desktop.compare.Comparison.Line;
import app.modeldeck.desktop.compare.Comparison.Mark;
import app.modeldeck.desktop.compare.Comparison.Section;
import app.modeldeck.desktop.details.Fact;
import app.modeldeck.desktop.details.FactWords;
import app.modeldeck.desktop.details.InputWords;
import app.modeldeck.desktop.fx.PriceWords;
import app.modeldeck.desktop.fx.Words;
import app.modeldeck.model.Field;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Puts a comparison into words.
///
/// @param words the language
/// @param clock the time that ages count from
record ComparisonWords(Words words, Clock clock) {
    /// Everything that is compared of these models.
    Comparison of(List<Entry> entries) {
        return new Comparison(
                entries,
                List.of(
                        new Section(words.text("compare.FACTS"), facts(entries)),
                        new Section(words.text("compare.PRICE"), prices(entries)),
                        new Section(words.text("compare.INPUTS"), inputs(entries))));
    }

    private List<Line> facts(List<Entry> entries) {
        var factWords = new FactWords(words, clock);
        var told = Stream.of(Field.PRICES, Field.PAGE, Field.COVER)
                .map(factWords::label)
                .collect(Collectors.toSet());
        var columns = entries.stream()
                .map(entry -> factWords.facts(entry.provider(), entry.model()))
                .toList();
        var provider = line(
                words.text("compare.provider"),
                entries.stream().map(entry -> entry.provider().name()).toList());
        var rest = IntStream.range(0, columns.getFirst().size())
                .filter(row -> !told.contains(columns.getFirst().get(row).label()))
                .mapToObj(row -> line(
                        columns.getFirst().get(row).label(),
                        columns.stream().map(facts -> text(facts.get(row))).toList()));
        return Stream.concat(Stream.of(provider), rest).toList();
    }

    private static String text(Fact fact) {
        return fact.values().stream().map(Fact.Value::text).collect(Collectors.joining(", "));
    }

    private Line line(String label, List<String> texts) {
        boolean differs = texts.stream().distinct().count() > 1;
        return new Line(
                label,
                texts.stream()
                        .map(text -> text.isEmpty()
                                ? cell(words.text("compare.none"), Mark.UNKNOWN)
                                : cell(text, differs ? Mark.DIFFERENT : Mark.PLAIN))
                        .toList(),
                differs);
    }

    private Cell cell(String text, Mark mark) {
        return new Cell(words.text("compare.mark." + mark, text), mark);
    }

    private List<Line> prices(List<Entry> entries) {
        var rows = PriceRow.of(
                entries.stream().map(entry -> entry.model().prices()).toList());
        return rows.isEmpty()
                ? List.of(line(
                        words.text("compare.PRICE"),
                        entries.stream().map(_ -> "").toList()))
                : rows.stream().map(row -> priceLine(row, entries.size())).toList();
    }

    private Line priceLine(PriceRow row, int models) {
        var sample = row.sample();
        var unit = words.text("price." + sample.unit().slug());
        var label = sample.condition()
                .map(condition -> words.text("compare.price.condition", unit, sample.currency(), condition))
                .orElseGet(() -> words.text("compare.price.label", unit, sample.currency()));
        var cells =
                IntStream.range(0, models).mapToObj(model -> price(row, model)).toList();
        return new Line(label, cells, cells.stream().map(Cell::text).distinct().count() > 1);
    }

    private Cell price(PriceRow row, int model) {
        return row.prices()
                .get(model)
                .map(price -> cell(
                        new PriceWords(words).text(price),
                        !row.isComparable() ? Mark.NOT_COMPARABLE : row.isLowest(model) ? Mark.LOWEST : Mark.PLAIN))
                .orElseGet(() -> cell(words.text("compare.price.none"), Mark.UNKNOWN));
    }

    private List<Line> inputs(List<Entry> entries) {
        var rows = InputTable.of(entries.stream().map(Entry::schema).toList());
        if (rows.isEmpty()) {
            return List.of(new Line(
                    words.text("compare.INPUTS"),
                    entries.stream().map(this::unknown).toList(),
                    false));
        }
        return rows.stream()
                .map(row -> new Line(
                        row.name(),
                        IntStream.range(0, entries.size())
                                .mapToObj(model -> input(
                                        row, entries.get(model), row.slots().get(model)))
                                .toList(),
                        row.differs()))
                .toList();
    }

    private Cell input(InputRow row, Entry entry, Slot slot) {
        return switch (slot) {
            case Slot.Missing _ -> cell("", Mark.MISSING);
            case Slot.Unknown _ -> unknown(entry);
            case Slot.Present present -> present(row, present);
        };
    }

    private Cell unknown(Entry entry) {
        return cell(
                words.text(
                        switch (entry.progress()) {
                            case NOT, DONE -> "compare.input.unknown";
                            case UNDERWAY -> "compare.loading";
                            case FAILED -> "compare.failed";
                        }),
                Mark.UNKNOWN);
    }

    private Cell present(InputRow row, Slot.Present slot) {
        var parameter = slot.parameter();
        var details = Stream.of(
                        parameter.type(),
                        parameter.required() ? words.text("details.input.required") : "",
                        new InputWords(words).values(parameter))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(words.text("details.input.separator")));
        var fit = mark(row, slot);
        if (slot.called() == Called.ALIKE) {
            return cell(details, fit);
        }
        var renamed = cell(words.text("compare.input", parameter.name(), details), Mark.RENAMED);
        return Set.of(Mark.PLAIN, Mark.DIFFERENT).contains(fit)
                ? renamed
                : new Cell(cell(renamed.text(), fit).text(), Mark.RENAMED);
    }

    private static Mark mark(InputRow row, Slot.Present slot) {
        return switch (slot.fit()) {
            case NARROWER -> Mark.NARROWER;
            case WIDER -> Mark.WIDER;
            case OTHER -> Mark.DIFFERENT;
            case SAME -> defaults(row) > 1 ? Mark.DIFFERENT : Mark.PLAIN;
        };
    }

    private static long defaults(InputRow row) {
        return row.slots().stream()
                .filter(Slot.Present.class::isInstance)
                .map(slot -> ((Slot.Present) slot).parameter().initial())
                .distinct()
                .count();
    }
}
