package app.modeldeck.query.segment;

import app.modeldeck.model.Model;
import app.modeldeck.query.Folded;
import app.modeldeck.query.QueryField;
import app.modeldeck.query.Traits;
import app.modeldeck.query.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The values of one field that each model of a segment has. Immutable.
///
/// Values are numbered, and so are the sets of values that models have: most share theirs with others, so that
/// counting touches one number of each model.
public final class FacetColumn {
    private final List<String> keys;
    private final List<String> values;
    private final int[] sets;
    private final int[] starts;
    private final int[] members;

    private FacetColumn(List<String> keys, List<String> values, int[] sets, List<List<Integer>> members) {
        this.keys = List.copyOf(keys);
        this.values = List.copyOf(values);
        this.sets = sets;
        this.starts = new int[members.size() + 1];
        Arrays.setAll(starts, set -> set == 0 ? 0 : members.get(set - 1).size());
        Arrays.parallelPrefix(starts, Integer::sum);
        this.members = members.stream()
                .flatMap(List::stream)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /// Reads the values of all these models.
    static FacetColumn of(QueryField field, List<Model> models) {
        var reader = new Reader(field);
        var sets = models.stream()
                .mapToInt(model -> reader.set(Traits.stated(field, model)))
                .toArray();
        return new FacetColumn(reader.keys, reader.values, sets, reader.members);
    }

    /// The models that have one of these values.
    public BitSet having(List<Value> wanted) {
        var wantedKeys =
                wanted.stream().map(value -> Folded.valueKey(value.text())).collect(Collectors.toSet());
        var isWanted = new BitSet();
        IntStream.range(0, keys.size())
                .filter(value -> wantedKeys.contains(keys.get(value)))
                .forEach(isWanted::set);
        var setHas = new BitSet();
        for (int set = 0; set < starts.length - 1; set++) {
            for (int at = starts[set]; at < starts[set + 1]; at++) {
                if (isWanted.get(members[at])) {
                    setHas.set(set);
                }
            }
        }
        var having = new BitSet(sets.length);
        for (int model = 0; model < sets.length; model++) {
            having.set(model, setHas.get(sets[model]));
        }
        return having;
    }

    /// Tells every value of a model found.
    ///
    /// @param found the numbers of the models found in the same segment
    public void count(BitSet found, Counting counting) {
        var ofSet = new int[starts.length - 1];
        for (int model = found.nextSetBit(0); model >= 0; model = found.nextSetBit(model + 1)) {
            ofSet[sets[model]]++;
        }
        var ofValue = new int[keys.size()];
        for (int set = 0; set < ofSet.length; set++) {
            for (int at = starts[set]; at < starts[set + 1]; at++) {
                ofValue[members[at]] += ofSet[set];
            }
        }
        for (int value = 0; value < ofValue.length; value++) {
            if (ofValue[value] > 0) {
                counting.counted(keys.get(value), values.get(value), ofValue[value]);
            }
        }
    }

    /// Is told of the values of a column.
    @FunctionalInterface
    public interface Counting {
        /// This many models found have this value.
        ///
        /// @param key the same for texts that are one value
        /// @param value as it is first met
        /// @param count more than zero
        void counted(String key, String value, int count);
    }

    /// Numbers values and sets as they are met.
    private static final class Reader {
        private final QueryField field;
        private final List<String> keys = new ArrayList<>();
        private final List<String> values = new ArrayList<>();
        private final List<List<Integer>> members = new ArrayList<>();
        private final Map<List<String>, Integer> byStated = new HashMap<>();
        private final Map<String, Integer> byKey = new HashMap<>();
        private final Map<List<Integer>, Integer> bySet = new HashMap<>();

        Reader(QueryField field) {
            this.field = field;
        }

        int set(List<String> stated) {
            return byStated.computeIfAbsent(
                    stated,
                    next -> bySet.computeIfAbsent(numbered(next), set -> {
                        members.add(set);
                        return members.size() - 1;
                    }));
        }

        private List<Integer> numbered(List<String> stated) {
            return Traits.values(field, stated)
                    .filter(value -> !value.isBlank())
                    .map(this::number)
                    .distinct()
                    .sorted()
                    .toList();
        }

        private int number(String value) {
            return byKey.computeIfAbsent(Folded.valueKey(value), key -> {
                keys.add(key);
                values.add(value);
                return keys.size() - 1;
            });
        }
    }
}
