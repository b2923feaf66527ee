package app.modeldeck.desktop.search;

import app.modeldeck.desktop.fx.Words;
import app.modeldeck.desktop.search.Chip.State;
import app.modeldeck.query.Clause;
import app.modeldeck.query.Clause.Sign;
import app.modeldeck.query.Note;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/// The clauses of the search one by one, and what there is to say of them. Words that must be found are no
/// chips: they stand in the text just the same.
///
/// Of what is being typed nothing is said before the text rests, for half a value makes no sense yet.
public final class ChipsViewModel {
    private final SearchViewModel search;
    private final RemarkWords words;

    private final BooleanProperty editing = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<List<Chip>> chips = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<Remark>> remarks = new ReadOnlyObjectWrapper<>(List.of());

    /// @param search whose clauses
    /// @param words the language
    public ChipsViewModel(SearchViewModel search, Words words) {
        this.search = search;
        this.words = new RemarkWords(words);
        search.text().addListener((_, _, _) -> read());
        search.resting().addListener((_, _, rests) -> {
            if (rests) {
                read();
            }
        });
        editing.addListener((_, _, _) -> read());
    }

    /// Whether the person is in the search box.
    BooleanProperty editing() {
        return editing;
    }

    /// In the order of the text.
    ReadOnlyObjectProperty<List<Chip>> chips() {
        return chips.getReadOnlyProperty();
    }

    /// In the order of the text.
    ReadOnlyObjectProperty<List<Remark>> remarks() {
        return remarks.getReadOnlyProperty();
    }

    // The course of things

    private void read() {
        var parsed = search.parsed().get();
        var shown = new ArrayList<Chip>();
        var bad = parsed.badValues().iterator();
        for (var clause : parsed.query().clauses()) {
            if (!(clause.term() instanceof Clause.Struck)) {
                shown.add(new Chip(clause, State.APPLIED));
            } else if (!isBeingTyped(bad.next())) {
                shown.add(new Chip(clause, State.STRUCK));
            }
        }
        shown.removeIf(chip ->
                chip.clause().term() instanceof Clause.Word && chip.clause().sign() == Sign.WITH);
        var said = new ArrayList<Remark>();
        parsed.notes().stream()
                .filter(note -> !isBeingTyped(note))
                .map(note -> words.remark(note, search.text().get()))
                .forEach(said::add);
        chips.set(shown.stream().distinct().toList());
        remarks.set(said.stream().distinct().toList());
    }

    private boolean isBeingTyped(Note note) {
        var rest = search.text().get().substring(note.at().end());
        return editing.get() && !search.resting().get() && rest.chars().noneMatch(Character::isWhitespace);
    }
}
