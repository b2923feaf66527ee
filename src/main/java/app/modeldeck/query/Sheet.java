package app.modeldeck.query;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The clauses of a query as they apply to one segment.
///
/// @param words the qualities of each word that must be found
/// @param called the qualities of these words run together; empty where there is one word or none
/// @param judges one for each of the other clauses
/// @param hidden finds what the user has hidden and did not ask for
record Sheet(Segment segment, List<byte[]> words, Optional<byte[]> called, List<Judge> judges, Judge hidden) {

    /// How well the words fit each model; [Quality#OCCURS] where there are no words.
    byte[] qualities() {
        var all = new byte[segment.size()];
        Arrays.fill(all, words.isEmpty() ? Quality.OCCURS : called.isPresent() ? Quality.WORD_START : Quality.ID);
        for (var qualities : words) {
            for (int model = 0; model < all.length; model++) {
                all[model] = (byte) Math.min(all[model], qualities[model]);
            }
        }
        called.ifPresent(qualities -> raise(all, qualities));
        return all;
    }

    /// A model that is called what was typed is found, though a word of it may stand inside of one of its own.
    private static void raise(byte[] all, byte[] called) {
        for (int model = 0; model < all.length; model++) {
            if (called[model] >= Quality.START) {
                all[model] = called[model];
            }
        }
    }

    /// What all clauses but the words say together of that model.
    Verdict verdict(int model) {
        var verdict = Verdict.FITS;
        for (var judge : judges) {
            var one = judge.of(model);
            if (one == Verdict.DIFFERS) {
                return one;
            }
            verdict = one == Verdict.UNSTATED ? one : verdict;
        }
        return verdict;
    }

    boolean isHidden(int model) {
        return hidden.of(model) == Verdict.FITS;
    }
}
