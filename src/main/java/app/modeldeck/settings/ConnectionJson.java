package app.modeldeck.settings;

import app.modeldeck.files.FieldByField;
import app.modeldeck.files.FileTrouble;
import app.modeldeck.files.StrictJson;
import app.modeldeck.files.UnusableFileException;
import app.modeldeck.settings.Connection.Proxy;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// How the program reaches others, as it stands in the settings.
final class ConnectionJson {
    private static final String PROXY = "proxy";
    private static final String CERTIFICATES = "certificates";

    private ConnectionJson() {}

    /// What the document says.
    static Connection read(ObjectNode document, FieldByField fields) {
        return new Connection(
                fields.read(PROXY, new Proxy.OfSystem(), () -> proxy(document)),
                fields.read(CERTIFICATES, Optional.empty(), () -> certificates(document)));
    }

    /// @throws IllegalArgumentException for values that cannot be
    private static Proxy proxy(ObjectNode document) throws UnusableFileException {
        if (!document.has(PROXY)) {
            return new Proxy.OfSystem();
        }
        var proxy = document.path(PROXY);
        return switch (StrictJson.text(proxy, "use")) {
            case "system" -> new Proxy.OfSystem();
            case "none" -> new Proxy.None();
            case "manual" ->
                new Proxy.Manual(
                        StrictJson.text(proxy, "host"),
                        StrictJson.whole(proxy, "port", 0),
                        proxy.has("user") ? StrictJson.text(proxy, "user") : "");
            default -> throw new UnusableFileException(FileTrouble.Reason.WRONG_VALUES);
        };
    }

    private static Optional<Path> certificates(ObjectNode document) throws UnusableFileException {
        if (!document.has(CERTIFICATES)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Path.of(StrictJson.text(document, CERTIFICATES)));
        } catch (InvalidPathException _) {
            throw new UnusableFileException(FileTrouble.Reason.WRONG_VALUES);
        }
    }

    /// Puts it into the document; what is as usual and was not there stays out.
    static void write(Connection connection, ObjectNode document) {
        if (document.has(PROXY) || !(connection.proxy() instanceof Proxy.OfSystem)) {
            var proxy = document.path(PROXY) instanceof ObjectNode held ? held : document.putObject(PROXY);
            proxy.remove(List.of("host", "port", "user"));
            switch (connection.proxy()) {
                case Proxy.OfSystem _ -> proxy.put("use", "system");
                case Proxy.None _ -> proxy.put("use", "none");
                case Proxy.Manual(var host, int port, var user) ->
                    proxy.put("use", "manual")
                            .put("host", host)
                            .put("port", port)
                            .put("user", user);
            }
        }
        connection
                .certificates()
                .ifPresentOrElse(
                        file -> document.put(CERTIFICATES, file.toString()), () -> document.remove(CERTIFICATES));
    }
}
