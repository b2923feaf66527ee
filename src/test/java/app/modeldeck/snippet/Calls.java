package app.modeldeck.snippet;

import app.modeldeck.model.Call;
import app.modeldeck.model.Calling;
import app.modeldeck.model.Capability;
import app.modeldeck.model.Evidence;
import app.modeldeck.model.Input;
import app.modeldeck.model.JsonText;
import app.modeldeck.model.KeyUse;
import app.modeldeck.model.Model;
import app.modeldeck.model.ModelDetails;
import app.modeldeck.model.Parameter;
import app.modeldeck.model.ProviderId;
import app.modeldeck.model.ProviderInfo;
import app.modeldeck.model.SampleModels;
import app.modeldeck.model.Schema;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Models and calls of a test.
final class Calls {
    static final Call.Answer LATER =
            new Call.Answer.Later("urls.get", "status", List.of("starting", "processing"), Optional.empty());

    private Calls() {}

    static ProviderInfo provider(Calling calling) {
        return new ProviderInfo(
                        new ProviderId("acme"),
                        "Acme",
                        KeyUse.OPTIONAL,
                        Optional.empty(),
                        List.of("ACME_KEY"),
                        Set.of())
                .called(calling);
    }

    static Model model(String id, String... tasks) {
        var model = SampleModels.named(new Model.Id(new ProviderId("acme"), id), "model");
        return tasks.length == 0
                ? model
                : model.withCapabilities(List.of(tasks).stream()
                        .map(task -> new Capability(task, new Evidence.Stated("category")))
                        .toList());
    }

    static Parameter parameter(String name, String type, boolean required) {
        return new Parameter(
                name,
                type,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                required);
    }

    static Parameter withDefault(String name, String json) {
        return new Parameter(
                name,
                "string",
                Optional.empty(),
                Optional.of(new JsonText(json)),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                true);
    }

    static Parameter between(String name, String type, String least, String most) {
        return new Parameter(
                name,
                type,
                Optional.empty(),
                Optional.empty(),
                Optional.of(least).filter(text -> !text.isEmpty()).map(BigDecimal::new),
                Optional.of(most).filter(text -> !text.isEmpty()).map(BigDecimal::new),
                List.of(),
                true);
    }

    static Input input(String name, Input.Media media, boolean isArray) {
        return new Input(name, media, true, name, Optional.empty(), isArray);
    }

    static ModelDetails details(Model model, List<Parameter> parameters, Input... inputs) {
        return new ModelDetails(model, new Schema.Stated(parameters, List.of(inputs)));
    }

    static String text(ModelDetails details, Calling calling, ProgramLanguage language) {
        return ((Snippet.Written) Snippet.of(details.model(), Optional.of(details), provider(calling), language))
                .text();
    }
}
