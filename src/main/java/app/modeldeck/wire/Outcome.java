package app.modeldeck.wire;

import app.modeldeck.model.CatalogSnapshot;
import app.modeldeck.model.Problem;
import app.modeldeck.model.ProviderInfo;
import app.modeldeck.model.ProviderSnapshot;
import app.modeldeck.model.ProviderStatus;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// How a question ended as a whole, which decides the HTTP status and the exit code.
public sealed interface Outcome {
    /// What a provider answers that does not have a model.
    int NOT_FOUND = 404;

    /// Every provider asked answered, and nothing is to be said.
    record Whole() implements Outcome {}

    /// There are answers or rows, and some provider has something to say.
    ///
    /// @param reports the providers that have
    record InPart(List<ProviderReport> reports) implements Outcome {
        public InPart {
            reports = List.copyOf(reports);
        }
    }

    /// Every provider failed, and nothing is held.
    ///
    /// @param words which provider failed and why
    record AllFailed(String words) implements Outcome {}

    /// No provider could be asked.
    ///
    /// @param words what to do about it
    record NoneUsable(String words) implements Outcome {}

    /// How the question that brought this snapshot ended.
    static Outcome of(CatalogSnapshot snapshot) {
        var reports = ProviderReport.of(snapshot);
        if (reports.isEmpty() && isNothingRunning(snapshot)) {
            return new Whole();
        }
        if (reports.isEmpty()) {
            return new NoneUsable(noneUsable(snapshot));
        }
        if (reports.stream().allMatch(report -> report.standing() == ProviderReport.Standing.FAILED)) {
            return new AllFailed("All providers failed: " + String.join("; ", errors(reports)));
        }
        var remarkable =
                reports.stream().filter(report -> report.error().isPresent()).toList();
        return remarkable.isEmpty() ? new Whole() : new InPart(remarkable);
    }

    /// That the programs asked are not running is the whole answer, and no failure.
    private static boolean isNothingRunning(CatalogSnapshot snapshot) {
        return !snapshot.providers().isEmpty()
                && snapshot.providers().stream()
                        .allMatch(provider -> provider.status() instanceof ProviderStatus.NotRunning);
    }

    /// What there is to say of the providers, as `fal: fal.ai API error: 503`.
    static List<String> errors(List<ProviderReport> reports) {
        return reports.stream()
                .flatMap(report ->
                        report.error().stream().map(words -> report.info().id() + ": " + words))
                .toList();
    }

    private static String noneUsable(CatalogSnapshot snapshot) {
        var variables = snapshot.providers().stream()
                .filter(provider -> !(provider.status() instanceof ProviderStatus.Off))
                .filter(provider -> provider.info().server().isEmpty())
                .flatMap(provider -> provider.info().keyVariables().stream().limit(1))
                .collect(Collectors.joining(" or "));
        return variables.isEmpty() ? "No providers available." : "No providers available: set " + variables + ".";
    }

    /// What to say when this provider was asked for by name and could not be asked; empty where it could.
    static Optional<String> unusable(ProviderSnapshot provider) {
        return switch (provider.status()) {
            case ProviderStatus.Off _ -> Optional.of(switchedOff(provider.info()));
            case ProviderStatus.NeedsKey _ -> Optional.of(keyMissing(provider.info()));
            case ProviderStatus.Idle _, ProviderStatus.Loading _ -> Optional.empty();
            case ProviderStatus.Ready _, ProviderStatus.Partial _, ProviderStatus.Stale _ -> Optional.empty();
            case ProviderStatus.NotRunning _, ProviderStatus.Failed _ -> Optional.empty();
        };
    }

    /// What to say when a provider was asked for that there is none of.
    static String unknown(List<ProviderInfo> known) {
        return known.stream()
                .map(info -> info.id().slug())
                .collect(Collectors.joining(", ", "Unknown provider; there are: ", "."));
    }

    /// What to say when a provider was asked for by name and is switched off.
    static String switchedOff(ProviderInfo provider) {
        return provider.name() + " is switched off. Switch it on in the settings of the window, or in settings.json: "
                + "{\"providers\": {\"" + provider.id() + "\": {\"on\": true}}}.";
    }

    /// What to say when a provider was asked for by name and is a program that does not run, or is not offered.
    static String absent(ProviderInfo provider) {
        return provider.server()
                .map(server -> provider.name() + " is not offered by the catalogue server " + server + ".")
                .orElseGet(() -> provider.name() + " is not running on this computer.");
    }

    /// What to say when a provider was asked for by name and its key is missing.
    static String keyMissing(ProviderInfo provider) {
        if (provider.server().isPresent()) {
            return provider.name() + " needs a key at the catalogue server "
                    + provider.server().get() + ".";
        }
        var variable = provider.keyVariables().stream()
                .findFirst()
                .map(name -> ": set " + name)
                .orElse("");
        return provider.name() + " needs a key" + variable + ".";
    }

    /// What to say when one model was asked for and could not be had.
    static String ofModel(ProviderInfo provider, Problem problem) {
        return switch (problem) {
            case Problem.KeyMissing _ -> keyMissing(provider);
            case Problem.SwitchedOff _ -> switchedOff(provider);
            case Problem.Refused(int status) when status == NOT_FOUND -> provider.name() + " has no such model.";
            default -> provider.id() + ": " + ProblemWords.of(provider, problem);
        };
    }
}
