package app.modeldeck.desktop.settings;

import app.modeldeck.desktop.fx.Background.Job;
import app.modeldeck.desktop.settings.Verdict.Tone;
import app.modeldeck.model.ProviderId;
import app.modeldeck.model.ProviderInfo;
import app.modeldeck.provider.request.BaseAddress;
import app.modeldeck.provider.rest.CompatibleEndpoint;
import app.modeldeck.secrets.Secret;
import app.modeldeck.secrets.UnusableKeyException;
import app.modeldeck.settings.Endpoint;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// The form that adds an OpenAI-compatible endpoint, without looks. Nothing typed is kept before [#add].
final class EndpointViewModel {
    private static final System.Logger LOG = System.getLogger(EndpointViewModel.class.getName());
    private static final int LONGEST_NAME = 60;

    private final KeyTools tools;
    private final Changing changing;
    private final Runnable added;
    private final StringProperty name = new SimpleStringProperty("");
    private final StringProperty address = new SimpleStringProperty("");
    private final StringProperty key = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Verdict> verdict = new ReadOnlyObjectWrapper<>(Verdict.NONE);
    private final ReadOnlyBooleanWrapper testing = new ReadOnlyBooleanWrapper();
    private Job job = Job.NONE;

    /// @param added called when there is one more endpoint
    EndpointViewModel(KeyTools tools, Changing changing, Runnable added) {
        this.tools = tools;
        this.changing = changing;
        this.added = added;
    }

    StringProperty name() {
        return name;
    }

    StringProperty address() {
        return address;
    }

    StringProperty key() {
        return key;
    }

    /// What is wrong with the form, or what came of the test.
    ReadOnlyObjectProperty<Verdict> verdict() {
        return verdict.getReadOnlyProperty();
    }

    /// Whether a test is under way.
    ReadOnlyBooleanProperty testing() {
        return testing.getReadOnlyProperty();
    }

    /// Adds the endpoint, keeps its key, and empties the form.
    void add() {
        read().ifPresent(form -> {
            job.cancel();
            testing.set(false);
            var id = form.endpoint.id();
            var endpoint = new Endpoint(id, form.endpoint.name(), form.endpoint.address());
            List.of(name, address, key).forEach(field -> field.set(""));
            verdict.set(new Verdict(Tone.GOOD, tools.words().text("endpoint.added", endpoint.name())));
            form.key.ifPresent(secret -> tools.keys().hold(id, secret));
            changing.make(
                    held -> held.with(endpoint),
                    () -> {
                        added.run();
                        form.key.ifPresent(secret -> keep(form.endpoint.info(), secret));
                    },
                    List.of(id));
        });
    }

    /// The keychain takes the key when the endpoint is there, whose address is part of the entry's name.
    private void keep(ProviderInfo info, Secret key) {
        tools.keep(info, key, where -> verdict.set(new KeyWords(tools.words()).saved(where)), this::broken);
    }

    /// Asks the address for its models, with the key typed.
    void test() {
        read().ifPresent(form -> {
            job.cancel();
            testing.set(true);
            verdict.set(new Verdict(Tone.NEUTRAL, tools.words().text("key.testing")));
            job = tools.background().<Verdict, Void>run(_ -> tried(form), _ -> {}, this::tested, this::broken);
        });
    }

    /// What is typed, read.
    private record Form(CompatibleEndpoint endpoint, Optional<Secret> key) {}

    private Verdict tried(Form form) throws InterruptedException {
        return tools.tried(
                form.endpoint.name(), () -> OptionalInt.of(tools.catalog().tryOut(form.endpoint, form.key)));
    }

    private void tested(Verdict result) {
        testing.set(false);
        verdict.set(result);
    }

    private void broken(Throwable failure) {
        LOG.log(Level.ERROR, "an endpoint could not be tested", failure);
        tested(new Verdict(Tone.BAD, tools.words().text("notice.broken")));
    }

    private Optional<Form> read() {
        var called = name.get().strip();
        if (called.isEmpty() || called.length() > LONGEST_NAME) {
            return refuse("endpoint.bad.name");
        }
        return switch (BaseAddress.of(address.get())) {
            case BaseAddress.Unusable(var why) -> refuse("endpoint.bad." + why);
            case BaseAddress.Usable(URI base) -> readKey(new CompatibleEndpoint(freeId(called), called, base));
        };
    }

    private Optional<Form> readKey(CompatibleEndpoint endpoint) {
        if (key.get().isBlank()) {
            return Optional.of(new Form(endpoint, Optional.empty()));
        }
        try {
            return Optional.of(new Form(endpoint, Optional.of(Secret.of(key.get()))));
        } catch (UnusableKeyException e) {
            return refuse("key.unusable." + e.reason());
        }
    }

    private ProviderId freeId(String called) {
        var taken = new HashSet<ProviderId>();
        tools.catalog().providers().stream().map(ProviderInfo::id).forEach(taken::add);
        changing.current().endpoints().stream().map(Endpoint::id).forEach(taken::add);
        return CompatibleEndpoint.slug(called, taken);
    }

    private Optional<Form> refuse(String words) {
        verdict.set(new Verdict(Tone.BAD, tools.words().text(words)));
        return Optional.empty();
    }
}
