package app.modeldeck.desktop.settings;

import app.modeldeck.catalog.Catalog;
import app.modeldeck.desktop.fx.Words;
import app.modeldeck.secrets.Kept;
import app.modeldeck.secrets.Secret;
import app.modeldeck.settings.Connection;
import app.modeldeck.settings.Connection.Proxy;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

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
            case Proxy.Manual(var host, int port, var name) -> {
                kind.set(Kind.MANUAL);
                address.set(host + ":" + port);
                user.set(name);
            }
        }
        certificates.set(now.certificates().map(Path::toString).orElse(""));
    }

    // Properties

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

    /// What that kind is called.
    String name(Kind which) {
        return words().text("connection.proxy." + which);
    }

    // Commands

    /// Goes through the proxy that is typed, and keeps its password where keys are kept.
    void useProxy() {
        var proxy = typed();
        if (proxy.isEmpty()) {
            verdict.set(new Verdict(Verdict.Tone.BAD, words().text("connection.bad.proxy")));
        } else if (password.get().isEmpty()) {
            use(proxy.get(), words().text("connection.used"));
        } else {
            keep(proxy.get(), password.get());
        }
    }

    /// Trusts the certificates of the file that is typed.
    void useCertificates() {
        try {
            var typed = certificates.get().strip();
            var file = typed.isEmpty()
                    ? Optional.<Path>empty()
                    : Optional.of(Path.of(typed).toAbsolutePath());
            change(held -> held.trusting(file), words().text("connection.used"));
        } catch (InvalidPathException _) {
            verdict.set(new Verdict(Verdict.Tone.BAD, words().text("connection.bad.file")));
        }
    }

    private void chosen(Kind which) {
        switch (which) {
            case SYSTEM -> use(new Proxy.OfSystem(), "");
            case NONE -> use(new Proxy.None(), "");
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

    private void keep(Proxy.Manual proxy, String typed) {
        password.set("");
        tools.background()
                .<Kept, Void>run(
                        _ -> tools.keys().keepSignIn(proxy.account(), Secret.signIn(proxy.user(), typed)),
                        _ -> {},
                        kept -> use(proxy, new KeyWords(words()).kept(kept)),
                        this::broken);
    }

    private void use(Proxy proxy, String said) {
        change(held -> held.with(proxy), said);
    }

    private void change(UnaryOperator<Connection> change, String said) {
        changing.make(
                held -> held.with(change.apply(held.connection())),
                () -> verdict.set(new Verdict(Verdict.Tone.NEUTRAL, said)),
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
