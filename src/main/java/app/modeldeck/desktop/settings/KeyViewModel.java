package app.modeldeck.desktop.settings;

import app.modeldeck.catalog.Catalog;
import app.modeldeck.desktop.fx.Background;
import app.modeldeck.desktop.fx.Background.Job;
import app.modeldeck.desktop.fx.ProblemWords;
import app.modeldeck.desktop.fx.Spans;
import app.modeldeck.desktop.fx.Words;
import app.modeldeck.desktop.settings.Verdict.Tone;
import app.modeldeck.model.KeyUse;
import app.modeldeck.model.ProviderId;
import app.modeldeck.model.ProviderInfo;
import app.modeldeck.provider.ProviderException;
import app.modeldeck.secrets.HeldKey;
import app.modeldeck.secrets.Secret;
import app.modeldeck.secrets.SessionKeys;
import app.modeldeck.secrets.UnusableKeyException;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// The API key of one provider, without looks. What is typed is not kept anywhere until [#save].
final class KeyViewModel {
    private static final System.Logger LOG = System.getLogger(KeyViewModel.class.getName());

    private final ProviderInfo info;
    private final Tools tools;
    private final StringProperty typed = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper place = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper held = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper removable = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper testing = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Verdict> verdict = new ReadOnlyObjectWrapper<>(Verdict.NONE);
    private Job job = Job.NONE;
    private Job lookup = Job.NONE;

    /// What all keys are handled with.
    ///
    /// @param catalog tests keys and forgets what an old key saw
    /// @param session where keys are put
    /// @param background where keys are looked up and tested
    /// @param clock measures tests
    /// @param words the language
    /// @param changed told when the key is another now
    record Tools(
            Catalog catalog,
            SessionKeys session,
            Background background,
            Clock clock,
            Words words,
            Consumer<ProviderId> changed) {}

    KeyViewModel(ProviderInfo info, Tools tools) {
        this.info = info;
        this.tools = tools;
        lookUp();
    }

    // Properties

    /// The provider's name.
    String name() {
        return info.name();
    }

    /// What the key is for.
    String use() {
        return tools.words.text("key.use." + info.keyUse());
    }

    /// Whether the provider takes a key at all.
    boolean takesKey() {
        return info.keyUse() != KeyUse.NONE;
    }

    /// Where a person gets a key, where there is such a page.
    Optional<URI> page() {
        return info.keyPage();
    }

    /// The key as it is typed.
    StringProperty typed() {
        return typed;
    }

    /// Where the key in force is kept.
    ReadOnlyStringProperty place() {
        return place.getReadOnlyProperty();
    }

    /// Whether a key is in force.
    ReadOnlyBooleanProperty held() {
        return held.getReadOnlyProperty();
    }

    /// Whether the key in force can be removed here.
    ReadOnlyBooleanProperty removable() {
        return removable.getReadOnlyProperty();
    }

    /// Whether a test is under way.
    ReadOnlyBooleanProperty testing() {
        return testing.getReadOnlyProperty();
    }

    /// What came of the last deed.
    ReadOnlyObjectProperty<Verdict> verdict() {
        return verdict.getReadOnlyProperty();
    }

    // Commands

    /// Keeps what is typed for this session and uses it at once.
    void save() {
        read().ifPresent(key -> {
            tools.session.put(info.id(), key);
            typed.set("");
            changed("key.saved");
        });
    }

    /// Forgets the key that was kept for this session.
    void remove() {
        tools.session.remove(info.id());
        changed("key.removed");
    }

    /// Asks the provider whether what is typed works, else whether the key in force does.
    void test() {
        if (typed.get().isBlank()) {
            test(() -> tools.catalog.key(info.id()).map(HeldKey::secret));
        } else {
            read().ifPresent(key -> test(() -> Optional.of(key)));
        }
    }

    /// Finds the key to test; may block.
    @FunctionalInterface
    private interface Finding {
        Optional<Secret> find();
    }

    private void test(Finding finding) {
        job.cancel();
        testing.set(true);
        verdict.set(new Verdict(Tone.NEUTRAL, tools.words.text("key.testing")));
        job = tools.background.<Verdict, Void>run(_ -> tried(finding), _ -> {}, this::tested, this::broken);
    }

    private Verdict tried(Finding finding) throws InterruptedException {
        var key = finding.find();
        if (key.isEmpty()) {
            return new Verdict(Tone.BAD, tools.words.text("key.unusable.EMPTY"));
        }
        var began = tools.clock.instant();
        try {
            tools.catalog.test(info.id(), key.get());
            var took = new Spans(tools.words).took(Duration.between(began, tools.clock.instant()));
            return new Verdict(Tone.GOOD, tools.words.text("key.works", took));
        } catch (ProviderException e) {
            return new Verdict(
                    Tone.BAD, new ProblemWords(tools.words).sentence(info.name(), e.problem(), tools.clock.instant()));
        }
    }

    private void tested(Verdict result) {
        testing.set(false);
        verdict.set(result);
    }

    private void broken(Throwable failure) {
        LOG.log(Level.ERROR, "a key could not be handled", failure);
        tested(new Verdict(Tone.BAD, tools.words.text("notice.broken")));
    }

    private Optional<Secret> read() {
        try {
            return Optional.of(Secret.of(typed.get()));
        } catch (UnusableKeyException e) {
            verdict.set(new Verdict(Tone.BAD, tools.words.text("key.unusable." + e.reason())));
            return Optional.empty();
        }
    }

    private void changed(String said) {
        job.cancel();
        testing.set(false);
        tools.catalog.keyChanged(info.id());
        verdict.set(new Verdict(Tone.GOOD, tools.words.text(said)));
        lookUp();
        tools.changed.accept(info.id());
    }

    private void lookUp() {
        lookup.cancel();
        lookup = tools.background.<Optional<HeldKey>, Void>run(
                _ -> tools.catalog.key(info.id()), _ -> {}, this::found, this::broken);
    }

    private void found(Optional<HeldKey> key) {
        held.set(key.isPresent());
        removable.set(
                key.filter(k -> k.place() instanceof HeldKey.Place.Session).isPresent());
        place.set(key.map(k -> describe(k.place())).orElseGet(() -> tools.words.text("key.place.none")));
    }

    private String describe(HeldKey.Place at) {
        return switch (at) {
            case HeldKey.Place.Session _ -> tools.words.text("key.place.session");
            case HeldKey.Place.Environment(var variable) -> tools.words.text("key.place.environment", variable);
            case HeldKey.Place.Request _ -> tools.words.text("key.place.request");
        };
    }
}
