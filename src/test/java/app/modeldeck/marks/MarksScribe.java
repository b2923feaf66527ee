package app.modeldeck.marks;

import app.modeldeck.model.Model;
import app.modeldeck.model.ProviderId;
import app.modeldeck.query.Mark;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

/// A running copy of its own that makes one model after the other a favourite.
public final class MarksScribe {
    private MarksScribe() {}

    /// The model that is marked as the so-manyth.
    static Model.Id id(String name, int number) {
        return new Model.Id(new ProviderId("fal"), name + "/" + number);
    }

    /// Says `+` for a change that was written and `-` for one that was not.
    ///
    /// @param arguments the folder, the name of the copy, and how many changes
    public static void main(String[] arguments) {
        var store = MarksStore.open(Optional.of(Path.of(arguments[0])), Clock.systemUTC());
        var desk = new MarksDesk(store.store());
        for (int i = 0; i < Integer.parseInt(arguments[2]); i++) {
            var id = id(arguments[1], i);
            desk.change(now -> now.marked(marks -> marks.with(Mark.FAVOURITE, id)));
            System.out.print(desk.write().isEmpty() ? '+' : '-');
            System.out.flush();
        }
    }
}
