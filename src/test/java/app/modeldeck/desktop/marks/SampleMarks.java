package app.modeldeck.desktop.marks;

import app.modeldeck.desktop.fx.Background;
import app.modeldeck.desktop.fx.Words;
import app.modeldeck.marks.MarksDesk;
import java.util.Locale;

/// Marks of tests.
public final class SampleMarks {
    private SampleMarks() {}

    /// Marks in memory, with nothing marked yet.
    public static MarksViewModel none(Background background) {
        return new MarksViewModel(MarksDesk.inMemory(), background, Words.in(Locale.US));
    }
}
