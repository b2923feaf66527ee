package app.modeldeck.rehearsal;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/// The providers that are rehearsed: the two with catalogues of their own, and those with one plain list, each of
/// them one line here.
final class Wires {
    private static final List<Plain> PLAIN = List.of(
            new Plain("openrouter", OpenRouterApi::api),
            new Plain("huggingface", HuggingFaceApi::api),
            new Plain("deepinfra", DeepInfraApi::api),
            new Plain("models-dev", ModelsDevApi::api),
            new Plain("wavespeed", WaveSpeedApi::api),
            new Plain("civitai", CivitaiApi::api),
            new Plain("ollama", OllamaApi::api),
            new Plain("lmstudio", LmStudioApi::api));

    /// Their slugs, in the order in which they are named to a person.
    static final Set<String> PROVIDERS = providers();

    private Wires() {}

    private record Plain(String slug, Supplier<PlainApi> api) {}

    /// All of them; reads the sample files of the plain ones, which blocks for some milliseconds.
    ///
    /// @param library the models of the two
    static Map<String, WireFormat> of(RehearsalLibrary library) {
        Map<String, WireFormat> wires = new LinkedHashMap<>();
        wires.put("replicate", new ReplicateWire(library.replicate()));
        wires.put("fal", new FalWire(library.fal()));
        PLAIN.forEach(plain -> wires.put(plain.slug(), new PlainWire(plain.api().get())));
        return wires;
    }

    private static Set<String> providers() {
        Set<String> slugs = new LinkedHashSet<>(List.of("replicate", "fal"));
        PLAIN.forEach(plain -> slugs.add(plain.slug()));
        return Collections.unmodifiableSet(slugs);
    }
}
