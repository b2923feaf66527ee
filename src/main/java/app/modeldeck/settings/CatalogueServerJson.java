package app.modeldeck.settings;

import app.modeldeck.files.FieldByField;
import app.modeldeck.files.FileTrouble;
import app.modeldeck.files.StrictJson;
import app.modeldeck.files.UnusableFileException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/// The catalogue server, as it stands in the settings.
final class CatalogueServerJson {
    private static final String SERVER = "catalogueServer";
    private static final String ADDRESS = "address";
    private static final String ON = "on";
    private static final URI NOWHERE = URI.create("");

    private CatalogueServerJson() {}

    /// What the document says. Where it names a server and the address is none, nobody is asked in its place.
    static Optional<CatalogueServer> read(ObjectNode document, FieldByField fields) {
        if (!document.has(SERVER)) {
            return Optional.empty();
        }
        var server = document.path(SERVER);
        boolean on = fields.read(SERVER + "." + ON, true, () -> StrictJson.truth(server, ON, true));
        var address = fields.read(SERVER + "." + ADDRESS, NOWHERE, () -> address(StrictJson.text(server, ADDRESS)));
        return Optional.of(new CatalogueServer(address, on ? CatalogueServer.Use.ON : CatalogueServer.Use.OFF));
    }

    private static URI address(String text) throws UnusableFileException {
        try {
            return new URI(text);
        } catch (URISyntaxException _) {
            throw new UnusableFileException(FileTrouble.Reason.WRONG_VALUES);
        }
    }

    /// Puts it into the document, or takes it out; an address that could not be read stays as it stands there.
    static void write(Optional<CatalogueServer> server, ObjectNode document) {
        if (server.isEmpty()) {
            document.remove(SERVER);
            return;
        }
        var object = document.path(SERVER) instanceof ObjectNode held ? held : document.putObject(SERVER);
        if (!server.get().address().equals(NOWHERE)) {
            object.put(ADDRESS, server.get().address().toString());
        }
        object.put(ON, server.get().use() == CatalogueServer.Use.ON);
    }
}
