package app.modeldeck.provider.reading;

import app.modeldeck.model.Model;
import app.modeldeck.model.Provenance;
import app.modeldeck.model.ProviderId;
import app.modeldeck.provider.task.Tasks;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How an entry of a provider's answer becomes a model, nearly all of it data. Immutable.
///
/// @param provider whose models
/// @param fields where each field stands
/// @param prices where prices stand, the one that matters most first
/// @param unstatedTasks what to do where no task is stated
/// @param also names of further fields that the refinement and the choice read
/// @param refinement what data alone cannot say
/// @param choice which entries are shown
public record EntryMapping(
        ProviderId provider,
        Fields fields,
        List<PriceField> prices,
        UnstatedTasks unstatedTasks,
        Set<String> also,
        Refinement refinement,
        Predicate<AnswerEntry> choice) {
    public EntryMapping {
        prices = List.copyOf(prices);
        also = Set.copyOf(also);
    }

    /// What a provider that does not state a model's task leaves us to say of it.
    public enum UnstatedTasks {
        /// Nothing.
        UNKNOWN,
        /// What whole words of the name and the description lead to, marked as inferred.
        INFERRED
    }

    /// Adds to a model what is made of several fields, or in a way of the provider's own.
    @FunctionalInterface
    public interface Refinement {
        /// Called after the plain fields have been read. An exception costs this entry alone.
        void refine(ModelDraft draft, AnswerEntry entry);
    }

    /// These fields of this provider, and nothing that is not stated.
    public static EntryMapping of(ProviderId provider, Fields fields) {
        return new EntryMapping(provider, fields, List.of(), UnstatedTasks.UNKNOWN, Set.of(), (_, _) -> {}, _ -> true);
    }

    /// The same with prices.
    public EntryMapping priced(PriceField... places) {
        return new EntryMapping(provider, fields, List.of(places), unstatedTasks, also, refinement, choice);
    }

    /// The same, concluding tasks where none is stated.
    public EntryMapping inferringTasks() {
        return new EntryMapping(provider, fields, prices, UnstatedTasks.INFERRED, also, refinement, choice);
    }

    /// The same with what data alone cannot say.
    ///
    /// @param names the fields, at any depth, that it reads besides
    public EntryMapping refined(Refinement how, String... names) {
        return new EntryMapping(provider, fields, prices, unstatedTasks, with(names), how, choice);
    }

    /// The same without the entries that do not fit, which are neither shown nor counted as unreadable.
    ///
    /// @param fits an exception costs the entry
    /// @param names the fields, at any depth, that it reads besides
    public EntryMapping choosing(Predicate<AnswerEntry> fits, String... names) {
        return new EntryMapping(provider, fields, prices, unstatedTasks, with(names), refinement, fits);
    }

    private Set<String> with(String... names) {
        return Stream.concat(also.stream(), Stream.of(names)).collect(Collectors.toUnmodifiableSet());
    }

    /// The same from other places.
    public EntryMapping from(Fields other) {
        return new EntryMapping(provider, other, prices, unstatedTasks, also, refinement, choice);
    }

    /// The names of the fields, at any depth, that are read; all others are skipped unread.
    public Set<String> wanted() {
        var priceNames = prices.stream().flatMap(PriceField::names);
        return Stream.of(fields.names(), priceNames, also.stream())
                .flatMap(names -> names)
                .collect(Collectors.toCollection(HashSet::new));
    }

    /// The model that this entry is; empty when it has no usable id.
    ///
    /// @param shared see [ModelDraft#model]
    public Optional<Model> model(AnswerEntry row, UnaryOperator<Provenance> shared) {
        return fields.id(row).map(id -> {
            var draft = new ModelDraft(new Model.Id(provider, id), fields.idEvidence(), row.source());
            fields.read(row, draft);
            PriceField.read(prices, row, draft);
            refinement.refine(draft, row);
            if (draft.capabilities().isEmpty() && unstatedTasks == UnstatedTasks.INFERRED) {
                draft.capabilities(Tasks.inferred(draft.name().orElse(id), draft.description()));
            }
            return draft.model(shared);
        });
    }
}
