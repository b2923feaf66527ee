package app.modeldeck.desktop.settings;

import app.modeldeck.desktop.fx.Background.Job;
import app.modeldeck.desktop.fx.Words;
import app.modeldeck.desktop.settings.Verdict.Tone;
import app.modeldeck.provider.request.BaseAddress;
import app.modeldeck.provider.served.ServedTrial;
import app.modeldeck.secrets.Kept;
import app.modeldeck.secrets.Secret;
import app.modeldeck.secrets.UnusableKeyException;
import app.modeldeck.settings.CatalogueServer;
import app.modeldeck.settings.CatalogueServer.Use;
import app.modeldeck.settings.Settings;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// The catalogue server, without looks. Nothing typed is kept or asked before [#use] or [#test].
final class CatalogueServerViewModel {
    private static final System.Logger LOG = System.getLogger(CatalogueServerViewModel.class.getName());

    private final KeyTools tools;
    private final Changing changing;
    private final Function<URI, Optional<Secret>> tokens;
    private final Runnable changed;
    private final StringProperty address = new SimpleStringProperty("");
    private final StringProperty token = new SimpleStringProperty("");
    private final BooleanProperty on = new SimpleBooleanProperty();
    private final ReadOnlyBooleanWrapper entered = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Verdict> verdict = new ReadOnlyObjectWrapper<>(Verdict.NONE);
    private final ReadOnlyBooleanWrapper testing = new ReadOnlyBooleanWrapper();
    private Job job = Job.NONE;

    /// @param tokens the token that the server of that address is asked with; may block
    /// @param changed called when others are asked now
    CatalogueServerViewModel(
            KeyTools tools, Changing changing, Function<URI, Optional<Secret>> tokens, Runnable changed) {
        this.tools = tools;
        this.changing = changing;
        this.tokens = tokens;
        this.changed = changed;
        show();
        on.addListener((_, _, to) -> turn(to ? Use.ON : Use.OFF));
    }

    private void show() {
        var server = changing.current().server();
        address.set(server.map(held -> held.address().toString()).orElse(""));
        entered.set(server.isPresent());
        on.set(server.filter(held -> held.use() == Use.ON).isPresent());
    }

    /// Where it is.
    StringProperty address() {
        return address;
    }

    /// Its token; blank again when it has been taken.
    StringProperty token() {
        return token;
    }

    /// Whether it is asked in place of the providers; setting it takes effect at once.
    BooleanProperty on() {
        return on;
    }

    /// Whether there is one.
    ReadOnlyBooleanProperty entered() {
        return entered.getReadOnlyProperty();
    }

    /// What there is to say.
    ReadOnlyObjectProperty<Verdict> verdict() {
        return verdict.getReadOnlyProperty();
    }

    /// Whether a test is under way.
    ReadOnlyBooleanProperty testing() {
        return testing.getReadOnlyProperty();
    }

    /// From now on the server that is typed is asked, and nobody else; its token is kept where keys are kept.
    void use() {
        read().ifPresent(form -> {
            endTest();
            token.set("");
            if (form.token.isEmpty()) {
                use(form.server, words().text("server.used", form.address().getAuthority()));
            } else {
                keep(form.server, form.token.get());
            }
        });
    }

    /// Asks the server that is typed for everything it has, with the token typed, or the one it is asked with.
    void test() {
        read().ifPresent(form -> {
            job.cancel();
            testing.set(true);
            verdict.set(new Verdict(Tone.NEUTRAL, words().text("key.testing")));
            job = tools.background().<Verdict, Void>run(_ -> tried(form), _ -> {}, this::tested, this::broken);
        });
    }

    /// Forgets the server and its token; the providers are asked again.
    void remove() {
        endTest();
        change(held -> held.with(Optional.<CatalogueServer>empty()), words().text("server.removed"));
    }

    private void turn(Use to) {
        var server = changing.current().server().filter(held -> held.use() != to);
        if (server.isPresent()) {
            var words = to == Use.ON
                    ? words().text("server.used", server.get().address().getAuthority())
                    : words().text("server.unused");
            change(held -> held.with(held.server().map(other -> other.with(to))), words);
        }
    }

    /// What is typed, read.
    private record Form(CatalogueServer server, Optional<Secret> token) {
        URI address() {
            return server.address();
        }
    }

    private Optional<Form> read() {
        return switch (BaseAddress.of(address.get())) {
            case BaseAddress.Unusable(var why) -> refuse("server.bad." + why);
            case BaseAddress.Usable(URI typed) -> readToken(new CatalogueServer(typed, Use.ON));
        };
    }

    private Optional<Form> readToken(CatalogueServer server) {
        if (token.get().isBlank()) {
            return Optional.of(new Form(server, Optional.empty()));
        }
        try {
            return Optional.of(new Form(server, Optional.of(Secret.of(token.get()))));
        } catch (UnusableKeyException e) {
            return refuse("key.unusable." + e.reason());
        }
    }

    private Optional<Form> refuse(String words) {
        verdict.set(new Verdict(Tone.BAD, words().text(words)));
        return Optional.empty();
    }

    private void keep(CatalogueServer server, Secret secret) {
        tools.background()
                .<Kept, Void>run(
                        _ -> tools.keys().keepSignIn(server.account(), secret),
                        _ -> {},
                        kept -> use(server, new KeyWords(words()).saved(kept).text()),
                        this::broken);
    }

    private void use(CatalogueServer server, String said) {
        change(held -> held.with(Optional.of(server)), said);
    }

    private void change(UnaryOperator<Settings> change, String said) {
        changing.make(
                change,
                () -> {
                    show();
                    verdict.set(new Verdict(Tone.NEUTRAL, said));
                    changed.run();
                },
                Changing.all(tools.catalog()));
    }

    private Verdict tried(Form form) throws InterruptedException {
        return tools.tried(form.address().getAuthority(), () -> {
            var shown = form.token.or(() -> tokens.apply(form.address()));
            return OptionalInt.of(tools.catalog().tryOut(new ServedTrial(form.address()), shown));
        });
    }

    private void endTest() {
        job.cancel();
        testing.set(false);
    }

    private void tested(Verdict result) {
        testing.set(false);
        verdict.set(result);
    }

    private void broken(Throwable failure) {
        LOG.log(Level.ERROR, "the catalogue server could not be handled", failure);
        tested(new Verdict(Tone.BAD, words().text("notice.broken")));
    }

    private Words words() {
        return tools.words();
    }
}
