package app.modeldeck.desktop.settings;

import app.modeldeck.desktop.fx.Background.Job;
import app.modeldeck.desktop.settings.Verdict.Tone;
import app.modeldeck.model.KeyUse;
import app.modeldeck.model.ProviderInfo;
import app.modeldeck.secrets.HeldKey;
import app.modeldeck.secrets.Kept;
import app.modeldeck.secrets.OwnKeys;
import app.modeldeck.secrets.Secret;
import app.modeldeck.secrets.UnusableKeyException;
import app.modeldeck.settings.Settings.Variables;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

/// The API key of one provider, without looks. What is typed is not kept anywhere until [#save].
final class KeyViewModel {
    private static final System.Logger LOG = System.getLogger(KeyViewModel.class.getName());

    private final ProviderInfo info;
    private final KeyTools tools;
    private final Changing changing;
    private final KeyWords words;
    private final StringProperty typed = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<KeyState> state = new ReadOnlyObjectWrapper<>(KeyState.UNKNOWN);
    private final ReadOnlyStringWrapper place = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper held = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper removable = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<Secret>> removed = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Verdict> verdict = new ReadOnlyObjectWrapper<>(Verdict.NONE);
    private final KeyVisibility visibility;
    private Job job = Job.NONE;
    private Job lookup = Job.NONE;

    KeyViewModel(ProviderInfo info, KeyTools tools, Changing changing) {
        this.info = info;
        this.tools = tools;
        this.changing = changing;
        this.words = new KeyWords(tools.words());
        this.visibility = new KeyVisibility(tools.background());
        lookUp(() -> {});
    }

    /// The provider's name.
    String name() {
        return info.name();
    }

    /// What the key is for.
    String use() {
        return info.server()
                .map(server -> tools.words().text("key.use.served", server))
                .orElseGet(() -> tools.words().text("key.use." + info.keyUse()));
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

    /// Whether what is typed is shown.
    KeyVisibility visibility() {
        return visibility;
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

    /// What [#switchVariable] is called; blank where the environment has no key.
    ObservableValue<String> variableSwitch() {
        return state.map(now -> now.environment()
                .map(key -> tools.words().text(now.ignored() ? "key.variable.use" : "key.variable.ignore"))
                .orElse(""));
    }

    /// Whether something is under way.
    ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /// Whether the key removed last can come back.
    ObservableValue<Boolean> undoable() {
        return removed.map(Optional::isPresent);
    }

    /// What came of the last deed.
    ReadOnlyObjectProperty<Verdict> verdict() {
        return verdict.getReadOnlyProperty();
    }

    /// Uses what is typed at once and keeps it.
    void save() {
        read().ifPresent(key -> {
            typed.set("");
            visibility.mask();
            keep(key);
        });
    }

    /// Forgets the key, until [#undo].
    void remove() {
        begin("key.removing");
        job = tools.background()
                .<OwnKeys.Removed, Void>run(_ -> tools.keys().remove(info), _ -> {}, this::gone, this::broken);
    }

    /// Brings back the key removed last.
    void undo() {
        removed.get().ifPresent(this::keep);
    }

    /// Uses the key of the environment from now on, or no longer.
    void switchVariable() {
        var to = state.get().ignored() ? Variables.USED : Variables.IGNORED;
        changing.make(held -> held.with(info.id(), to), () -> lookUp(() -> {}), List.of(info.id()));
    }

    /// Looks for the key again, and has the provider asked if it was withheld before.
    void lookAgain() {
        boolean withheld = state.get().finding().fault().isPresent();
        lookUp(withheld ? () -> tools.tellChanged(info) : () -> {});
    }

    /// Asks the provider whether what is typed works, else whether the key in force does.
    void test() {
        if (typed.get().isBlank()) {
            test(() -> tools.keys().find(info).map(HeldKey::secret));
        } else {
            read().ifPresent(key -> test(() -> Optional.of(key)));
        }
    }

    private void begin(String said) {
        job.cancel();
        busy.set(true);
        verdict.set(new Verdict(Tone.NEUTRAL, tools.words().text(said)));
    }

    private void end(Verdict said) {
        busy.set(false);
        verdict.set(said);
    }

    private void keep(Secret key) {
        begin("key.saving");
        removed.set(Optional.empty());
        job = tools.keep(info, key, this::kept, this::broken);
        tools.tellChanged(info);
    }

    private void kept(Kept where) {
        end(words.saved(where));
        lookUp(() -> {});
    }

    private void gone(OwnKeys.Removed what) {
        what.fault()
                .ifPresentOrElse(
                        why -> end(new Verdict(Tone.BAD, tools.words().text("key.removed.not", words.why(why)))),
                        () -> {
                            removed.set(what.key());
                            end(new Verdict(Tone.NEUTRAL, tools.words().text("key.removed")));
                        });
        lookUp(() -> tools.tellChanged(info));
    }

    /// Finds the key to test; may block.
    @FunctionalInterface
    private interface Finding {
        Optional<Secret> find();
    }

    private void test(Finding finding) {
        begin("key.testing");
        job = tools.background().<Verdict, Void>run(_ -> tried(finding), _ -> {}, this::end, this::broken);
    }

    private Verdict tried(Finding finding) throws InterruptedException {
        var key = finding.find();
        if (key.isEmpty()) {
            return new Verdict(Tone.BAD, tools.words().text("key.unusable.EMPTY"));
        }
        return tools.tried(info.name(), () -> {
            tools.catalog().test(info.id(), key.get());
            return OptionalInt.empty();
        });
    }

    private void broken(Throwable failure) {
        LOG.log(Level.ERROR, "a key could not be handled", failure);
        end(new Verdict(Tone.BAD, tools.words().text("notice.broken")));
    }

    private Optional<Secret> read() {
        try {
            return Optional.of(Secret.of(typed.get()));
        } catch (UnusableKeyException e) {
            verdict.set(new Verdict(Tone.BAD, tools.words().text("key.unusable." + e.reason())));
            return Optional.empty();
        }
    }

    private void lookUp(Runnable then) {
        lookup.cancel();
        lookup = tools.background()
                .<KeyState, Void>run(
                        _ -> KeyState.of(tools.keys(), info, changing.current()),
                        _ -> {},
                        now -> {
                            found(now);
                            then.run();
                        },
                        this::broken);
    }

    private void found(KeyState now) {
        state.set(now);
        held.set(now.finding().key().isPresent());
        removable.set(now.isRemovable());
        place.set(words.place(now.finding(), now.environment()));
    }
}
