package app.modeldeck.provider.builtin;

import app.modeldeck.model.Call;
import app.modeldeck.model.Calling;
import app.modeldeck.model.Capability;
import app.modeldeck.model.Evidence;
import app.modeldeck.model.Field;
import app.modeldeck.model.KeyUse;
import app.modeldeck.model.ProviderId;
import app.modeldeck.model.ProviderInfo;
import app.modeldeck.model.ProviderInfo.Trait;
import app.modeldeck.provider.reading.AnswerEntry;
import app.modeldeck.provider.reading.EntryMapping;
import app.modeldeck.provider.reading.Envelope;
import app.modeldeck.provider.reading.Fields;
import app.modeldeck.provider.reading.ModelDraft;
import app.modeldeck.provider.request.Auth;
import app.modeldeck.provider.rest.RestProvider;
import app.modeldeck.provider.rest.RestSpec;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Ollama on this computer: `GET /api/tags`, the models that were pulled, in one page (docs.ollama.com/api/tags).
///
/// It takes no key. Servers of 2026 state `capabilities` and a context length, older ones neither: then only the
/// families of an image encoder and of text encoders lead to a task, and a model without them has none.
///
/// `OLLAMA_HOST`, the runtime's own variable, is not read: it is where a server listens, may be `0.0.0.0` or
/// another computer, and names no scheme. `MODELDECK_OLLAMA_URL` says where to ask.
public final class OllamaProvider implements RestProvider {
    /// Its OpenAI-compatible addresses (docs.ollama.com/api/openai-compatibility), where it listens unless told
    /// otherwise.
    private static final Calling CALLING = Calling.open(
            Call.ofChat("http://localhost:11434/v1/chat/completions"),
            Call.ofEmbeddings("http://localhost:11434/v1/embeddings"),
            Call.ofChat("http://localhost:11434/v1/chat/completions").onlyFor(new Call.Target.Untold()));

    private static final ProviderInfo INFO = new ProviderInfo(
                    new ProviderId("ollama"), "Ollama", KeyUse.NONE, Optional.empty(), List.of(), Set.of(Trait.LOCAL))
            .called(CALLING);

    private static final Map<String, List<String>> STATED = Map.of(
            "completion", List.of("text-generation"),
            "vision", List.of("image-to-text"),
            "embedding", List.of("embeddings"));

    private static final Map<String, String> FAMILIES = Map.of(
            "clip", "image-to-text",
            "mllama", "image-to-text",
            "bert", "embeddings",
            "nomic-bert", "embeddings");

    private static final Fields FIELDS = Fields.identifiedBy("name|model")
            .with(Field.NAME, "name|model")
            .with(Field.UPDATED, "modified_at")
            .with(Field.CONTEXT, "details.context_length");

    private static final RestSpec LIST = RestSpec.of(
            "/api/tags",
            new Auth.None(),
            Envelope.list("models"),
            EntryMapping.of(INFO.id(), FIELDS)
                    .refined(
                            OllamaProvider::refine,
                            "family",
                            "families",
                            "parameter_size",
                            "quantization_level",
                            "capabilities",
                            "remote_host"));

    @Override
    public ProviderInfo info() {
        return INFO;
    }

    @Override
    public URI address() {
        return URI.create("http://localhost:11434");
    }

    @Override
    public RestSpec listing() {
        return LIST;
    }

    private static void refine(ModelDraft draft, AnswerEntry entry) {
        var stated = entry.tags("capabilities");
        draft.capabilities(stated.isEmpty() ? ofFamilies(entry) : ofCapabilities(stated));
        namespace(draft.id()).ifPresent(owner -> draft.owner(owner, new Evidence.Derived("name")));
        var details = Stream.of("details.family", "details.parameter_size", "details.quantization_level")
                .flatMap(field -> entry.line(field).stream());
        var others = stated.stream().filter(capability -> !STATED.containsKey(capability));
        var remote = entry.line("remote_host").stream().map(_ -> "remote");
        var tags = Stream.of(details, others, remote)
                .flatMap(texts -> texts)
                .distinct()
                .toList();
        if (!tags.isEmpty()) {
            draft.tags(tags, new Evidence.Stated("details"));
        }
    }

    private static List<Capability> ofCapabilities(List<String> stated) {
        return stated.stream()
                .flatMap(capability -> STATED.getOrDefault(capability, List.of()).stream())
                .distinct()
                .map(task -> new Capability(task, new Evidence.Stated("capabilities")))
                .toList();
    }

    private static List<Capability> ofFamilies(AnswerEntry entry) {
        return Stream.concat(entry.tags("details.families").stream(), entry.line("details.family").stream())
                .flatMap(family -> Optional.ofNullable(FAMILIES.get(family)).stream()
                        .map(task -> new Capability(task, new Evidence.Inferred(List.of(family)))))
                .limit(1)
                .toList();
    }

    /// Whose model it is: `[host/][namespace/]model[:tag]`.
    private static Optional<String> namespace(String id) {
        var parts = id.split("/", -1);
        return parts.length < 2
                ? Optional.empty()
                : Optional.of(parts[parts.length - 2]).filter(p -> !p.isBlank());
    }
}
