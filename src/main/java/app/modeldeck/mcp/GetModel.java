package app.modeldeck.mcp;

import app.modeldeck.model.Model;
import app.modeldeck.model.ProviderInfo;
import app.modeldeck.provider.request.ProviderException;
import app.modeldeck.wire.DetailsJson;
import app.modeldeck.wire.Outcome;
import app.modeldeck.wire.ProblemWords;
import io.modelcontextprotocol.spec.McpSchema;
import java.util.List;

/// `get_model`: one model with what it takes.
final class GetModel implements Tool {
    private static final String ID = "id";

    private final PatientCatalog catalog;

    GetModel(PatientCatalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public McpSchema.Tool description() {
        return ToolForm.of(
                "get_model",
                "Describe one AI model",
                "Tells of one model what its provider states: what it does, its price, its inputs and parameters, and "
                        + "where each of these comes from.",
                List.of(ID),
                ToolForm.text(ID, "provider/id of a model that search_models found: fal/loom/halcyon/dev"));
    }

    @Override
    public Answered answer(Given given) throws ToolRefusedException, InterruptedException {
        given.allowOnly(ID);
        var text = given.text(ID).orElse("").strip();
        int slash = text.indexOf('/');
        if (slash < 1 || text.substring(slash + 1).isBlank()) {
            throw new ToolRefusedException("id must be provider/id of a model, such as fal/loom/halcyon/dev.");
        }
        var provider = catalog.named(text.substring(0, slash));
        return described(provider, new Model.Id(provider.id(), text.substring(slash + 1)));
    }

    private Answered described(ProviderInfo provider, Model.Id id) throws ToolRefusedException, InterruptedException {
        try {
            var described = catalog.describe(id)
                    .orElseThrow(() -> new ToolRefusedException(
                            provider.name() + " has not answered yet; ask again in a moment."));
            var problem = described.priceProblem().map(why -> ProblemWords.ofPrice(provider, why));
            var remark = new DetailsJson.PriceRemark(described.priceWords(), problem);
            return new Answered(
                    DetailsJson.encode(described.details(), described.origin(), remark),
                    problem.map(words -> words + ".").stream().toList());
        } catch (ProviderException e) {
            throw new ToolRefusedException(Outcome.ofModel(provider, e.problem()));
        }
    }
}
