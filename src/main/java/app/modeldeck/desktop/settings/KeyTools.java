package app.modeldeck.desktop.settings;

import app.modeldeck.catalog.Catalog;
import app.modeldeck.desktop.fx.Background;
import app.modeldeck.desktop.fx.Background.Job;
import app.modeldeck.desktop.fx.ProblemWords;
import app.modeldeck.desktop.fx.Spans;
import app.modeldeck.desktop.fx.Words;
import app.modeldeck.desktop.settings.Verdict.Tone;
import app.modeldeck.model.ProviderId;
import app.modeldeck.model.ProviderInfo;
import app.modeldeck.provider.request.ProviderException;
import app.modeldeck.secrets.Kept;
import app.modeldeck.secrets.OwnKeys;
import app.modeldeck.secrets.Secret;
import java.time.Clock;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.function.Consumer;

/// What all keys are handled with, on the FX thread.
///
/// @param catalog tests keys and forgets what an old key saw
/// @param keys where keys are put
/// @param background where keys are looked up, kept and tested
/// @param clock measures tests
/// @param words the language
/// @param changed told when the key is another now
record KeyTools(
        Catalog catalog, OwnKeys keys, Background background, Clock clock, Words words, Consumer<ProviderId> changed) {

    /// Uses the key at once and keeps it in the background, where the keychain may ask for a password first.
    ///
    /// @param said told where it is kept
    Job keep(ProviderInfo provider, Secret key, Consumer<Kept> said, Consumer<Throwable> broken) {
        keys.hold(provider.id(), key);
        return background.<Kept, Void>run(_ -> keys.put(provider, key), _ -> {}, said, broken);
    }

    /// Asks somebody something small, and says that it works or what went wrong. Blocks.
    ///
    /// @param name who is asked
    Verdict tried(String name, Question question) throws InterruptedException {
        var began = clock.instant();
        try {
            var models = question.ask();
            var took = new Spans(words).took(Duration.between(began, clock.instant()));
            return new Verdict(
                    Tone.GOOD,
                    models.isPresent()
                            ? words.text("endpoint.works", models.getAsInt(), took)
                            : words.text("key.works", took));
        } catch (ProviderException e) {
            return new Verdict(Tone.BAD, new ProblemWords(words).sentence(name, e.problem(), clock.instant()));
        }
    }

    /// What is asked to see whether it works.
    @FunctionalInterface
    interface Question {
        /// How many models the answer told of, where it told of any.
        OptionalInt ask() throws ProviderException, InterruptedException;
    }

    /// What the old key saw is forgotten, and the provider asked anew.
    void tellChanged(ProviderInfo provider) {
        catalog.keyChanged(provider.id());
        changed.accept(provider.id());
    }
}
