package app.modeldeck.server;

import app.modeldeck.model.CatalogSnapshot;
import app.modeldeck.model.ProviderId;
import app.modeldeck.query.index.Selection;
import app.modeldeck.secrets.KeyIdentity;
import app.modeldeck.wire.Encoded;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/// The answers made so far, each encoded and compressed once and kept while there is room. Bounded by bytes,
/// because questions are what people type. Safe for several threads.
final class Answers {
    private final Cache<Key, Kept> cache;

    /// @param executor clears away what has no room
    /// @param mostBytes how much room there is; none means that every answer is made anew
    Answers(Executor executor, long mostBytes) {
        cache = Caffeine.newBuilder()
                .executor(executor)
                .maximumWeight(mostBytes)
                .weigher((Key _, Kept kept) -> kept.body().bytes())
                .build();
    }

    /// What makes two answers the same, as long as the catalogue is.
    ///
    /// @param seen what the answer depends on besides the question
    /// @param fetched the providers that are said to be fetched just now and not held
    record Key(
            Set<ProviderId> providers,
            Selection selection,
            String words,
            Map<ProviderId, KeyIdentity> keys,
            Seen seen,
            List<ProviderId> fetched) {
        Key {
            fetched = List.copyOf(fetched);
        }

        static Key of(ListQuestion question, long marks, Instant minute) {
            return new Key(
                    question.providers(),
                    question.selection(),
                    question.words(),
                    question.keys().identities(),
                    new Seen(marks, question.isTimely() ? Optional.of(minute) : Optional.empty()),
                    List.of());
        }

        Key fetched(List<ProviderId> providers) {
            return new Key(this.providers, selection, words, keys, seen, providers);
        }
    }

    /// From where a question is answered.
    ///
    /// @param marks the edition of the user's marks
    /// @param minute the time that ages count from, where the question has any
    record Seen(long marks, Optional<Instant> minute) {}

    /// For how long an answer stands.
    ///
    /// @param edition the state of the catalogue that it was made from
    /// @param until when it must be asked for again, whatever happened
    /// @param freshUntil what is told to other caches
    record Term(long edition, long until, long freshUntil) {
        private static final long SECOND = 1_000_000_000L;

        boolean holds(long edition, long now) {
            return this.edition == edition && until - now > 0;
        }

        /// How long other caches may tell it, from now on.
        Duration fresh(long now) {
            return Duration.ofNanos(Math.max(0, freshUntil - now));
        }

        /// For how long other caches are told the same number of seconds.
        Term told(long now) {
            long left = freshUntil - now;
            long same = left > 0 ? now + left % SECOND : until;
            return same - until < 0 ? new Term(edition, same, freshUntil) : this;
        }
    }

    /// An answer that was made.
    record Kept(Likeness madeFrom, Packed body, Term term) {}

    /// The answer to this question, if it was made and still stands.
    Optional<Kept> standing(Key key, long edition, long now) {
        return Optional.ofNullable(cache.getIfPresent(key))
                .filter(kept -> kept.term().holds(edition, now));
    }

    /// The answer from this snapshot, made only when it was not made before, however many ask at once.
    Kept of(Key key, CatalogSnapshot snapshot, Term term, Supplier<Encoded> encoding) {
        return cache.asMap().compute(key, (_, old) -> {
            boolean same = old != null && old.madeFrom().fits(snapshot);
            return same
                    ? new Kept(old.madeFrom(), old.body(), term)
                    : new Kept(Likeness.of(snapshot), Packed.kept(encoding.get()), term);
        });
    }
}
