package app.modeldeck.snippet;

import app.modeldeck.model.Call;
import app.modeldeck.model.Model;
import app.modeldeck.model.ModelDetails;
import app.modeldeck.model.ProviderInfo;
import app.modeldeck.model.Schema;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What is sent, before it is written in any language.
///
/// @param address where it goes
/// @param key how the key is sent, where there is one
/// @param body what is sent
/// @param answer how the result is had
/// @param caveats what a person should know
record ExampleRequest(String address, Optional<Key> key, ObjectNode body, Call.Answer answer, List<Caveat> caveats) {
    static final String TEXT = "Write one sentence about the sea.";
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String ANY_VARIABLE = "API_KEY";

    ExampleRequest {
        caveats = List.copyOf(caveats);
    }

    /// The key as the value of the `Authorization` header.
    ///
    /// @param scheme the word before it
    /// @param variable the environment variable that has it
    record Key(String scheme, String variable) {}

    /// The call of that model; empty where none is known.
    static Optional<ExampleRequest> of(Model model, Optional<ModelDetails> details, ProviderInfo provider) {
        var version = details.flatMap(ModelDetails::version);
        var calling = provider.calling();
        var key = calling.scheme()
                .map(scheme -> new Key(
                        scheme, provider.keyVariables().stream().findFirst().orElse(ANY_VARIABLE)));
        return calling.of(model, version).map(call -> {
            var caveats = new ArrayList<Caveat>();
            if (call.target() instanceof Call.Target.Untold) {
                caveats.add(Caveat.CHAT_ASSUMED);
            }
            var body = switch (call.body()) {
                case Call.Body.Inputs inputs -> inputs(inputs, details, caveats);
                case Call.Body.Chat chat -> chat(chat, model);
                case Call.Body.OneText one -> oneText(one, model);
            };
            return new ExampleRequest(address(call, model), key, body, call.answer(), caveats);
        });
    }

    private static String address(Call call, Model model) {
        var id = Stream.of(model.id().value().split("/", -1))
                .map(part -> URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20"))
                .collect(Collectors.joining("/"));
        return call.address().replace("{id}", id);
    }

    private static ObjectNode inputs(Call.Body.Inputs shape, Optional<ModelDetails> details, List<Caveat> caveats) {
        var inputs = NODES.objectNode();
        switch (details.map(ModelDetails::schema)) {
            case Optional<Schema> schema when schema.isEmpty() -> caveats.add(Caveat.INPUTS_NOT_LOADED);
            case Optional<Schema> schema
            when schema.get() instanceof Schema.Stated stated -> inputs = ExampleInputs.of(stated);
            case Optional<Schema> _ -> caveats.add(Caveat.INPUTS_NOT_OFFERED);
        }
        if (shape.under().isEmpty()) {
            return inputs;
        }
        var body = NODES.objectNode();
        shape.version()
                .ifPresent(
                        field -> details.flatMap(ModelDetails::version).ifPresent(version -> body.put(field, version)));
        return body.set(shape.under().get(), inputs);
    }

    private static ObjectNode chat(Call.Body.Chat shape, Model model) {
        boolean makesText = shape.modalities().isEmpty();
        var message = NODES.objectNode().put("role", "user").put("content", makesText ? TEXT : ExampleInputs.PROMPT);
        var body = NODES.objectNode().put("model", model.id().value());
        body.set("messages", NODES.arrayNode().add(message));
        if (!makesText) {
            var modalities = NODES.arrayNode();
            shape.modalities().forEach(modalities::add);
            body.set("modalities", modalities);
        }
        return body;
    }

    private static ObjectNode oneText(Call.Body.OneText shape, Model model) {
        var body = NODES.objectNode();
        shape.model().ifPresent(field -> body.put(field, model.id().value()));
        return body.put(shape.field(), ExampleInputs.PROMPT);
    }
}
