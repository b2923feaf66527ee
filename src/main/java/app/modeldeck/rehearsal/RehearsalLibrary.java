package app.modeldeck.rehearsal;

import java.util.List;
import java.util.function.Supplier;

/// The models that a rehearsal of Replicate and fal.ai serves; those of the others are in their `PlainApi`. Immutable.
///
/// A stored model is one line of JSON: `{"task", "created", "versioned", "model": {…}}` and, where wanted, `"weight"`,
/// `"absent"`, `"price"`, or `"odd"` in place of a model. The fields of `model` are those of the provider's own list;
/// the ones that are not stated get plain values when they are served.
public final class RehearsalLibrary {
    private final Supplier<List<Sample>> replicate;
    private final Supplier<List<Sample>> fal;

    private RehearsalLibrary(Supplier<List<Sample>> replicate, Supplier<List<Sample>> fal) {
        this.replicate = replicate;
        this.fal = fal;
    }

    /// The sample catalogue of the demo: about 140 models of each of the two, with every oddity that real lists have.
    /// Each of its two resources is read when it is asked for.
    public static RehearsalLibrary sample() {
        return new RehearsalLibrary(
                () -> parsed(Resources.lines("replicate.jsonl")), () -> parsed(Resources.lines("fal.jsonl")));
    }

    /// A library of lines in the form above.
    ///
    /// @throws IllegalArgumentException when a line is not JSON
    public static RehearsalLibrary of(List<String> replicateLines, List<String> falLines) {
        var replicate = parsed(replicateLines);
        var fal = parsed(falLines);
        return new RehearsalLibrary(() -> replicate, () -> fal);
    }

    /// As many plausible models as a measurement wants; the same numbers always give the same models.
    ///
    /// @throws IllegalArgumentException for a negative number
    public static RehearsalLibrary generated(int replicate, int fal) {
        return of(GeneratedSamples.replicate(replicate), GeneratedSamples.fal(fal));
    }

    /// Blocks for some milliseconds where a resource is read.
    List<Sample> replicate() {
        return replicate.get();
    }

    /// The same.
    List<Sample> fal() {
        return fal.get();
    }

    private static List<Sample> parsed(List<String> lines) {
        return lines.stream().map(Sample::parse).toList();
    }
}
