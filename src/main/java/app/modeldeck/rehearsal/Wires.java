package app.modeldeck.rehearsal;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// The providers that are rehearsed, each of them one line here: the two with catalogues of their own, and those with
/// one plain list. Safe for several threads.
final class Wires {
    private static final List<Rehearsed> REHEARSED = List.of(
            new Rehearsed("replicate", library -> new ReplicateWire(library.replicate())),
            new Rehearsed("fal", library -> new FalWire(library.fal())),
            plain("openrouter", OpenRouterApi::api),
            plain("huggingface", HuggingFaceApi::api),
            plain("deepinfra", DeepInfraApi::api),
            plain("models-dev", ModelsDevApi::api),
            plain("wavespeed", WaveSpeedApi::api),
            plain("civitai", CivitaiApi::api),
            plain("ollama", OllamaApi::api),
            plain("lmstudio", LmStudioApi::api));

    /// Their slugs, in the order in which they are named to a person.
    static final Set<String> PROVIDERS = REHEARSED.stream()
            .map(Rehearsed::slug)
            .collect(Collectors.collectingAndThen(
                    Collectors.toCollection(LinkedHashSet::new), Collections::unmodifiableSet));

    private final RehearsalLibrary library;
    private final Map<String, WireFormat> made = new ConcurrentHashMap<>();

    /// @param library the models of the two
    Wires(RehearsalLibrary library) {
        this.library = library;
    }

    private record Rehearsed(String slug, Function<RehearsalLibrary, WireFormat> wire) {}

    private static Rehearsed plain(String slug, Supplier<PlainApi> api) {
        return new Rehearsed(slug, _ -> new PlainWire(api.get()));
    }

    /// What a provider speaks; absent when it is not rehearsed. The first who asks waits for some milliseconds, while
    /// its sample file is read.
    Optional<WireFormat> find(String provider) {
        return REHEARSED.stream()
                .filter(rehearsed -> rehearsed.slug().equals(provider))
                .findFirst()
                .map(rehearsed ->
                        made.computeIfAbsent(provider, _ -> rehearsed.wire().apply(library)));
    }
}
