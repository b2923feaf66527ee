package app.modeldeck.compare;

import app.modeldeck.compare.InputRow.Called;
import app.modeldeck.compare.InputRow.Fit;
import app.modeldeck.compare.InputRow.Slot;
import app.modeldeck.model.JsonText;
import app.modeldeck.model.Parameter;
import app.modeldeck.model.Schema;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;

/// The inputs of several models side by side: each stands in one row, with its counterparts.
public final class InputTable {
    private final List<Optional<Schema.Stated>> schemas;
    private final List<Set<Parameter>> free;

    private InputTable(List<Optional<Schema.Stated>> schemas) {
        this.schemas = schemas;
        this.free = schemas.stream()
                .<Set<Parameter>>map(schema -> new LinkedHashSet<>(
                        schema.map(Schema.Stated::parameters).orElse(List.of())))
                .toList();
    }

    /// The rows in the order of the first model, then what the next ones have besides.
    ///
    /// @param schemas what each model takes; empty where that is not known
    public static List<InputRow> of(List<Optional<Schema.Stated>> schemas) {
        return new InputTable(List.copyOf(schemas)).rows();
    }

    private List<InputRow> rows() {
        var rows = new ArrayList<InputRow>();
        for (int model = 0; model < schemas.size(); model++) {
            for (var parameter : List.copyOf(free.get(model))) {
                rows.add(row(model, parameter));
            }
        }
        return rows;
    }

    private InputRow row(int first, Parameter parameter) {
        free.get(first).remove(parameter);
        var slots = new ArrayList<Slot>();
        for (int model = 0; model < schemas.size(); model++) {
            slots.add(
                    model == first
                            ? new Slot.Present(parameter, Called.ALIKE, Fit.SAME)
                            : slot(first, parameter, model));
        }
        return new InputRow(parameter.name(), slots);
    }

    private Slot slot(int first, Parameter wanted, int model) {
        var other = schemas.get(model);
        if (other.isEmpty()) {
            return new Slot.Unknown();
        }
        var found = named(wanted.name(), free.get(model)).or(() -> renamed(first, wanted, model));
        found.ifPresent(free.get(model)::remove);
        return found.<Slot>map(parameter -> new Slot.Present(
                        parameter,
                        parameter.name().equals(wanted.name()) ? Called.ALIKE : Called.OTHERWISE,
                        fit(wanted, parameter)))
                .orElseGet(Slot.Missing::new);
    }

    private static Optional<Parameter> named(String name, Set<Parameter> among) {
        return among.stream().filter(parameter -> parameter.name().equals(name)).findFirst();
    }

    /// What both models call the same stays that, so it is no counterpart of anything else; and a counterpart must be
    /// one in both directions.
    private Optional<Parameter> renamed(int first, Parameter wanted, int model) {
        var here = schemas.get(first).orElseThrow();
        var there = schemas.get(model).orElseThrow();
        return Names.likely(wanted, here, without(free.get(model), here), there)
                .filter(found -> Names.likely(found, there, without(withSelf(first, wanted), there), here)
                        .filter(wanted::equals)
                        .isPresent());
    }

    private Set<Parameter> withSelf(int model, Parameter parameter) {
        var all = new LinkedHashSet<>(free.get(model));
        all.add(parameter);
        return all;
    }

    private static Set<Parameter> without(Set<Parameter> some, Schema.Stated other) {
        var rest = new LinkedHashSet<>(some);
        rest.removeIf(
                parameter -> other.parameters().stream().anyMatch(p -> p.name().equals(parameter.name())));
        return rest;
    }

    /// What the other one takes beside the first.
    static Fit fit(Parameter first, Parameter other) {
        if (!Names.kind(first).equals(Names.kind(other))) {
            return Fit.OTHER;
        }
        boolean within = isWithin(first, other);
        boolean around = isWithin(other, first);
        if (within && around) {
            return Fit.SAME;
        }
        return within ? Fit.NARROWER : around ? Fit.WIDER : Fit.OTHER;
    }

    /// Whether every request that the inner one takes is taken by the outer one.
    private static boolean isWithin(Parameter outer, Parameter inner) {
        boolean wholeOnly = outer.type().equals("integer") && !inner.type().equals("integer");
        return !wholeOnly
                && (inner.required() || !outer.required())
                && passes(outer.minimum(), inner.minimum(), order -> order <= 0)
                && passes(outer.maximum(), inner.maximum(), order -> order >= 0)
                && (outer.choices().isEmpty()
                        || (!inner.choices().isEmpty() && choices(outer).containsAll(choices(inner))));
    }

    /// Whether the outer limit lets through what the inner one does.
    private static boolean passes(Optional<BigDecimal> outer, Optional<BigDecimal> inner, IntPredicate order) {
        return outer.isEmpty()
                || inner.filter(limit -> order.test(outer.get().compareTo(limit)))
                        .isPresent();
    }

    private static Set<JsonText> choices(Parameter parameter) {
        return new HashSet<>(parameter.choices());
    }
}
