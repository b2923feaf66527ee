package app.modeldeck.compare;

import app.modeldeck.model.Parameter;
import java.util.List;

/// One input as each of several models takes it.
///
/// @param name what the first model that has it calls it
/// @param slots one for each model, in their order
public record InputRow(String name, List<Slot> slots) {
    public InputRow {
        slots = List.copyOf(slots);
    }

    /// Whether the models that are known differ in it, be it by what counts when it is left out.
    public boolean differs() {
        var present = slots.stream()
                .filter(Slot.Present.class::isInstance)
                .map(Slot.Present.class::cast)
                .toList();
        return slots.stream().anyMatch(Slot.Missing.class::isInstance)
                || present.stream().anyMatch(slot -> slot.called() == Called.OTHERWISE || slot.fit() != Fit.SAME)
                || present.stream()
                                .map(slot -> slot.parameter().initial())
                                .distinct()
                                .count()
                        > 1;
    }

    /// What one model has of an input.
    public sealed interface Slot {
        /// It has it.
        ///
        /// @param fit what it takes, beside the first model that has it
        record Present(Parameter parameter, Called called, Fit fit) implements Slot {}

        /// It has nothing like it.
        record Missing() implements Slot {}

        /// What it takes is not known.
        record Unknown() implements Slot {}
    }

    /// What the input is called, beside the first model that has it.
    public enum Called {
        ALIKE,
        /// By another name; that it is the same is likely, and no more.
        OTHERWISE
    }

    /// Which values are taken, beside the first model that has it.
    public enum Fit {
        SAME,
        /// Only some of them.
        NARROWER,
        /// Those and more.
        WIDER,
        /// Others.
        OTHER
    }
}
