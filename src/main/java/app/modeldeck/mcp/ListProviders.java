package app.modeldeck.mcp;

import app.modeldeck.wire.ProvidersJson;
import io.modelcontextprotocol.spec.McpSchema;
import java.util.List;
import java.util.Set;

/// `list_providers`: whom there is to ask, and where each stands.
final class ListProviders implements Tool {
    private final PatientCatalog catalog;

    ListProviders(PatientCatalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public McpSchema.Tool description() {
        return ToolForm.of(
                "list_providers",
                "List providers of AI models",
                "Tells which providers the catalogue has, how many models each lists, and why one has none: switched "
                        + "off, without its key, not running, or failed.",
                List.of());
    }

    @Override
    public Answered answer(Given given) throws ToolRefusedException, InterruptedException {
        given.allowOnly();
        var found = catalog.find("", Set.of());
        var more = found.settled() ? List.<String>of() : List.of("Some are still answering; ask again in a moment.");
        return new Answered(ProvidersJson.encode(found.snapshot()), more);
    }
}
