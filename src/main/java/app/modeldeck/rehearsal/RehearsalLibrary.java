package app.modeldeck.rehearsal;

import java.util.List;

/// The models that a rehearsal serves, by provider. Immutable.
///
/// A stored model is one line of JSON: `{"task", "created", "versioned", "model": {…}}` and, where wanted,
/// `"weight"`,
/// `"absent"`, `"price"`, or `"odd"` in place of a model. The fields of `model` are those of the provider's
/// own list; the ones that are not stated get plain values when they are served.
public final class RehearsalLibrary {
    private final List<Sample> replicate;
    private final List<Sample> fal;

    private RehearsalLibrary(List<Sample> replicate, List<Sample> fal) {
        this.replicate = List.copyOf(replicate);
        this.fal = List.copyOf(fal);
    }

    /// The sample catalogue of the demo: about 140 models a provider, with every oddity that real lists have.
    /// Reads two resources; blocks for some milliseconds.
    public static RehearsalLibrary sample() {
        return of(Resources.lines("replicate.jsonl"), Resources.lines("fal.jsonl"));
    }

    /// A library of lines in the form above.
    ///
    /// @throws IllegalArgumentException when a line is not JSON
    public static RehearsalLibrary of(List<String> replicateLines, List<String> falLines) {
        return new RehearsalLibrary(
                replicateLines.stream().map(Sample::parse).toList(),
                falLines.stream().map(Sample::parse).toList());
    }

    /// As many plausible models as a measurement wants; the same numbers always give the same models.
    ///
    /// @throws IllegalArgumentException for a negative number
    public static RehearsalLibrary generated(int replicate, int fal) {
        return of(GeneratedSamples.replicate(replicate), GeneratedSamples.fal(fal));
    }

    List<Sample> replicate() {
        return replicate;
    }

    List<Sample> fal() {
        return fal;
    }
}
