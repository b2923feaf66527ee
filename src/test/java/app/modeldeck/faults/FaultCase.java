package app.modeldeck.faults;

import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.catalog.Catalogs;
import app.modeldeck.desktop.fx.ProblemWords;
import app.modeldeck.desktop.fx.Words;
import app.modeldeck.model.Problem;
import app.modeldeck.provider.RawServer.Behaviour;
import java.util.Locale;
import java.util.Optional;

/// One way in which a provider can misbehave, and what must be seen of it.
///
/// @param row its number in the list of faults that the project was built against
/// @param before what its server did when its rows were listed
/// @param problem what is said; empty where nothing is
/// @param most how many requests it may cost; none where the server is not even asked
record FaultCase(int row, String name, Behaviour before, Scene scene, Kept kept, Optional<Problem> problem, int most) {
    /// Nothing comes of it; the rows stay with their age.
    static FaultCase stale(int row, String name, Behaviour server, Problem problem, int most) {
        return stale(row, name, Scene.of(server), problem, most);
    }

    static FaultCase stale(int row, String name, Scene scene, Problem problem, int most) {
        return new FaultCase(row, name, FaultyCatalog.LISTING, scene, Kept.STALE, Optional.of(problem), most);
    }

    /// The list is whole in spite of it.
    static FaultCase ready(int row, String name, Behaviour server, int most) {
        return ready(row, name, Scene.of(server), most);
    }

    static FaultCase ready(int row, String name, Scene scene, int most) {
        return new FaultCase(row, name, FaultyCatalog.LISTING, scene, Kept.READY, Optional.empty(), most);
    }

    /// What was read lies over the rows that were held.
    static FaultCase partial(int row, String name, Behaviour server, Problem problem, int most) {
        return new FaultCase(
                row, name, FaultyCatalog.LISTING, Scene.of(server), Kept.PARTIAL, Optional.of(problem), most);
    }

    /// The same after a server that did this.
    FaultCase after(Behaviour other) {
        return new FaultCase(row, name, other, scene, kept, problem, most);
    }

    /// Lets it happen to a provider whose rows are held, and holds that what must be seen is seen.
    void check(FaultyCatalog catalog) throws Exception {
        catalog.list(before);
        var seen = catalog.meet(scene);
        FaultTable.note(this, seen);
        assertThat(seen.problem()).isEqualTo(problem);
        assertThat(seen.models().stream().map(model -> model.id().value())).contains("a", "b");
        assertThat(Kept.in(seen)).isEqualTo(kept);
        assertThat(catalog.asked()).isBetween(Math.min(1, most), most);
        problem.ifPresent(FaultCase::isSaidInPlainWords);
    }

    private static void isSaidInPlainWords(Problem problem) {
        var sentence = new ProblemWords(Words.in(Locale.US)).sentence("Acme", problem, Catalogs.NOW);
        assertThat(sentence).contains("Acme").endsWith(".").doesNotContain(FaultyCatalog.KEY, "Exception", "{", "<");
        assertThat(problem.toString()).doesNotContain(FaultyCatalog.KEY);
    }

    @Override
    public String toString() {
        return row + " " + name;
    }
}
