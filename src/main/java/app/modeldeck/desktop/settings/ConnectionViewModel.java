package app.modeldeck.desktop.settings;

import app.modeldeck.catalog.Catalog;
import app.modeldeck.desktop.fx.Words;
import app.modeldeck.secrets.Kept;
import app.modeldeck.secrets.OwnKeys;
import app.modeldeck.secrets.Secret;
import app.modeldeck.settings.Connection;
import app.modeldeck.settings.Connection.Proxy;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

/// How the program reaches others, without looks. A choice of proxy is in force at once, one that is typed when it
/// is confirmed.
final class ConnectionViewModel {
    private static final System.Logger LOG = System.getLogger(ConnectionViewModel.class.getName());
    private static final int USUAL_PORT = 8080;

    private final KeyTools tools;
    private final Changing changing;
    private final Catalog catalog;
    private final ObjectProperty<Kind> kind = new SimpleObjectProperty<>();
    private final StringProperty address = new SimpleStringProperty("");
    private final StringProperty user = new SimpleStringProperty("");
    private final StringProperty password = new SimpleStringProperty("");
    private final StringProperty certificates = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Verdict> verdict;
    private final ReadOnlyObjectWrapper<Optional<Forgotten>> forgotten = new ReadOnlyObjectWrapper<>(Optional.empty());
    /// The proxy that was entered last, whose password may be kept.
    private Optional<Proxy.Manual> entered = Optional.empty();
    /// The proxy that was cleared, until its place is taken.
    private Optional<Proxy.Manual> left = Optional.empty();

    /// A password that was forgotten and can come back with its proxy.
    private record Forgotten(Proxy.Manual proxy, Secret signIn) {}

    /// What requests go through.
    enum Kind {
        SYSTEM,
        NONE,
        MANUAL
    }

    ConnectionViewModel(KeyTools tools, Changing changing) {
        this.tools = tools;
        this.changing = changing;
        this.catalog = tools.catalog();
        this.verdict = new ReadOnlyObjectWrapper<>(Verdict.NONE);
        show(changing.current().connection());
        kind.addListener((_, _, chosen) -> chosen(chosen));
    }

    private void show(Connection now) {
        switch (now.proxy()) {
            case Proxy.OfSystem _ -> kind.set(Kind.SYSTEM);
            case Proxy.None _ -> kind.set(Kind.NONE);
            case Proxy.Manual manual -> {
                entered = Optional.of(manual);
                show(manual);
            }
        }
        certificates.set(now.certificates().map(Path::toString).orElse(""));
    }

    private void show(Proxy.Manual manual) {
        address.set(manual.host() + ":" + manual.port());
        user.set(manual.user());
        kind.set(Kind.MANUAL);
    }

    /// What requests go through.
    ObjectProperty<Kind> kind() {
        return kind;
    }

    /// Host and port of the proxy that is entered.
    StringProperty address() {
        return address;
    }

    /// The user for its sign-in.
    StringProperty user() {
        return user;
    }

    /// The password for its sign-in; blank again when it has been taken.
    StringProperty password() {
        return password;
    }

    /// The file of certificates; blank for none.
    StringProperty certificates() {
        return certificates;
    }

    /// What there is to say.
    ReadOnlyObjectProperty<Verdict> verdict() {
        return verdict.getReadOnlyProperty();
    }

    /// Whether the password forgotten last can come back.
    ObservableValue<Boolean> undoable() {
        return forgotten.map(Optional::isPresent);
    }

    /// What that kind is called.
    String name(Kind which) {
        return words().text("connection.proxy." + which);
    }

    /// Goes through the proxy that is typed, and keeps its password where keys are kept; without one where its address
    /// was cleared. The password of the one before is forgotten where that was another, or its user.
    void useProxy() {
        var proxy = typed();
        if (address.get().isBlank() && entered.isPresent()) {
            left = entered;
            entered = Optional.empty();
            user.set("");
            kind.set(Kind.SYSTEM);
        } else if (proxy.isEmpty()) {
            verdict.set(new Verdict(Verdict.Tone.BAD, words().text("connection.bad.proxy")));
        } else if (password.get().isEmpty()) {
            use(proxy.get(), words().text("connection.used"));
        } else {
            var typed = password.get();
            password.set("");
            keep(proxy.get(), () -> Secret.signIn(proxy.get().user(), typed));
        }
    }

    /// Brings back the password forgotten last, and its proxy.
    void undo() {
        forgotten.get().ifPresent(last -> {
            forgotten.set(Optional.empty());
            show(last.proxy());
            keep(last.proxy(), last::signIn);
        });
    }

    /// Trusts the certificates of the file that is typed.
    void useCertificates() {
        try {
            var typed = certificates.get().strip();
            var file = typed.isEmpty()
                    ? Optional.<Path>empty()
                    : Optional.of(Path.of(typed).toAbsolutePath());
            change(held -> held.trusting(file), words().text("connection.used"), Optional.empty());
        } catch (InvalidPathException _) {
            verdict.set(new Verdict(Verdict.Tone.BAD, words().text("connection.bad.file")));
        }
    }

    private void chosen(Kind which) {
        switch (which) {
            case SYSTEM -> {
                var gone = left;
                left = Optional.empty();
                change(held -> held.with(new Proxy.OfSystem()), "", gone);
            }
            case NONE -> change(held -> held.with(new Proxy.None()), "", Optional.empty());
            case MANUAL -> verdict.set(Verdict.NONE);
        }
    }

    private Optional<Proxy.Manual> typed() {
        try {
            var text = address.get().strip();
            var place = URI.create(text.contains("://") ? text : "http://" + text);
            var host = Optional.ofNullable(place.getHost()).filter(_ -> place.getUserInfo() == null);
            int port = place.getPort() < 0 ? USUAL_PORT : place.getPort();
            return host.map(name -> new Proxy.Manual(name, port, user.get().strip()));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private void keep(Proxy.Manual proxy, Callable<Secret> signIn) {
        tools.background()
                .<Kept, Void>run(
                        _ -> tools.keys().keepSignIn(proxy.account(), signIn.call()),
                        _ -> {},
                        kept -> use(proxy, new KeyWords(words()).kept(kept)),
                        this::broken);
    }

    private void use(Proxy.Manual proxy, String said) {
        var before = entered.filter(other -> !other.account().equals(proxy.account()));
        entered = Optional.of(proxy);
        forgotten.set(Optional.empty());
        change(held -> held.with(proxy), said, before);
    }

    private void forget(Proxy.Manual gone) {
        tools.background()
                .<OwnKeys.Removed, Void>run(
                        _ -> tools.keys().forgetSignIn(gone.account()),
                        _ -> {},
                        what -> forgotten(gone, what),
                        this::broken);
    }

    private void forgotten(Proxy.Manual gone, OwnKeys.Removed what) {
        var place = gone.host() + ":" + gone.port();
        if (what.fault().isPresent()) {
            var why = new KeyWords(words()).why(what.fault().get());
            verdict.set(new Verdict(Verdict.Tone.BAD, words().text("connection.forgotten.not", place, why)));
        } else if (what.key().isPresent()) {
            forgotten.set(Optional.of(new Forgotten(gone, what.key().get())));
            verdict.set(new Verdict(Verdict.Tone.NEUTRAL, words().text("connection.forgotten", place)));
        }
    }

    /// @param gone whose password is forgotten afterwards; what is said of that comes last, and stays to be read
    private void change(UnaryOperator<Connection> change, String said, Optional<Proxy.Manual> gone) {
        changing.make(
                held -> held.with(change.apply(held.connection())),
                () -> {
                    verdict.set(new Verdict(Verdict.Tone.NEUTRAL, said));
                    gone.ifPresent(this::forget);
                },
                Changing.all(catalog));
    }

    private void broken(Throwable failure) {
        LOG.log(Level.ERROR, "the sign-in of the proxy was not kept", failure);
        verdict.set(new Verdict(Verdict.Tone.BAD, words().text("notice.broken")));
    }

    private Words words() {
        return tools.words();
    }
}
