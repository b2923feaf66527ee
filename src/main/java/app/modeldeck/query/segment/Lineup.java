package app.modeldeck.query.segment;

import app.modeldeck.model.Model;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/// The models of one provider in the order of ties, each known by its place in it: its number. Immutable.
///
/// By their ids they are found in eight bytes a model: the hash of the id, then the number, sorted.
public final class Lineup {
    private final List<Model> source;
    private final List<Model> models;
    private final long[] byId;

    /// @param source in any order; none twice
    Lineup(List<Model> source) {
        this.source = source;
        models = source.stream().sorted(Ties.USUAL).toList();
        byId = IntStream.range(0, models.size())
                .mapToLong(number -> hash(models.get(number).id()) | number)
                .sorted()
                .toArray();
    }

    private static long hash(Model.Id id) {
        return (long) id.hashCode() << Integer.SIZE;
    }

    /// The models as they were given.
    public List<Model> source() {
        return source;
    }

    /// The models in their order.
    List<Model> models() {
        return models;
    }

    /// The numbers of those of these models that are here.
    BitSet numbers(Collection<Model.Id> ids) {
        var numbers = new BitSet();
        ids.forEach(id -> each(id, numbers::set));
        return numbers;
    }

    /// Tells the number of that model, if it is here.
    void each(Model.Id id, IntConsumer found) {
        int at = Arrays.binarySearch(byId, hash(id));
        for (int i = at < 0 ? -at - 1 : at; i < byId.length && byId[i] >> Integer.SIZE == id.hashCode(); i++) {
            int number = (int) byId[i];
            if (models.get(number).id().equals(id)) {
                found.accept(number);
            }
        }
    }
}
