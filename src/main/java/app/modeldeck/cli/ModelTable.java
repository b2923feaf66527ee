package app.modeldeck.cli;

import app.modeldeck.model.Capability;
import app.modeldeck.model.Model;
import app.modeldeck.model.Price;
import java.util.List;
import java.util.stream.Collectors;

/// Models as a table for people.
final class ModelTable {
    private static final List<String> HEADER = List.of("PROVIDER", "NAME", "ID", "TYPE", "PRICE");

    private ModelTable() {}

    static String text(List<Model> models, Terminal terminal) {
        return new Table(HEADER, models.stream().map(ModelTable::row).toList()).text(terminal);
    }

    private static List<String> row(Model model) {
        return List.of(
                model.id().provider().slug(),
                CellText.clean(model.name()),
                CellText.clean(model.id().value()),
                CellText.clean(tasks(model)),
                model.prices().stream().findFirst().map(ModelTable::words).orElse(""));
    }

    static String tasks(Model model) {
        return model.capabilities().stream().map(Capability::task).collect(Collectors.joining(", "));
    }

    static String words(Price price) {
        if (price.unit() == Price.Unit.FREE) {
            return price.unit().slug();
        }
        return CellText.clean(price.amount().toPlainString() + " " + price.currency() + " "
                + price.unit().slug().replace('-', ' ')
                + price.condition().map(condition -> " (" + condition + ")").orElse(""));
    }
}
