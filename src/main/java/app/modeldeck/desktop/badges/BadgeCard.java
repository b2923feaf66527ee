package app.modeldeck.desktop.badges;

import app.modeldeck.desktop.fx.ProblemWords;
import app.modeldeck.desktop.fx.Spans;
import app.modeldeck.desktop.fx.Words;
import app.modeldeck.model.ProviderSnapshot;
import app.modeldeck.model.ProviderStatus;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the card behind a badge says of a provider.
///
/// @param badge the badge it belongs to
/// @param name the provider's name
/// @param sentence what is to be known of it now
/// @param facts the last success and what it brought
/// @param diagnostics the same for a bug report; no key is in it
public record BadgeCard(ProviderBadge badge, String name, String sentence, List<Fact> facts, String diagnostics) {
    public BadgeCard {
        facts = List.copyOf(facts);
    }

    /// The same with one more line for a bug report.
    public BadgeCard noting(String line) {
        return new BadgeCard(badge, name, sentence, facts, diagnostics + line + "\n");
    }

    /// One line of the card.
    public record Fact(String label, String value) {}

    /// The card of that provider now.
    public static BadgeCard of(ProviderSnapshot provider, Clock clock, Words words) {
        var now = clock.instant();
        var spans = new Spans(words);
        var name = provider.info().name();
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(words.text("card.success"), lastSuccess(provider, clock, words)));
        facts.add(new Fact(
                words.text("card.count"),
                words.text("card.models", provider.models().size())));
        provider.info().server().ifPresent(server -> facts.add(new Fact(words.text("card.server"), server)));
        provider.took().map(spans::took).ifPresent(took -> facts.add(new Fact(words.text("card.took"), took)));
        var badge = ProviderBadge.of(provider, now, words);
        return new BadgeCard(badge, name, sentence(provider, clock, words), facts, diagnostics(provider, clock));
    }

    private static String lastSuccess(ProviderSnapshot provider, Clock clock, Words words) {
        return provider.asOf()
                .map(at -> words.text(
                        "card.at", new Spans(words).time(at, clock), new Spans(words).age(at, clock.instant())))
                .orElseGet(() -> words.text("card.never"));
    }

    /// What is to be known of that provider now.
    public static String sentence(ProviderSnapshot provider, Clock clock, Words words) {
        var name = provider.info().name();
        int held = provider.models().size();
        var problem = provider.problem().map(p -> new ProblemWords(words).sentence(name, p, clock.instant()));
        return switch (provider.status()) {
            case ProviderStatus.Off _ -> words.text("card.off", name);
            case ProviderStatus.Idle _ -> words.text("card.idle", name);
            case ProviderStatus.Loading loading -> words.text("card.loading", name, loading.loaded());
            case ProviderStatus.Ready _ -> problem.orElseGet(() -> words.text("card.ready", name, held));
            case ProviderStatus.Stale stale ->
                problem.orElse("") + " " + words.text("card.showing", held, new Spans(words).time(stale.asOf(), clock));
            case ProviderStatus.Partial _ -> problem.orElse("") + " " + words.text("card.partial", held);
            case ProviderStatus.NotRunning _ -> absent(provider, words);
            case ProviderStatus.NeedsKey _ ->
                keyMissing(provider, words).or(() -> problem).orElse("");
            case ProviderStatus.Failed _ -> problem.orElse("");
        };
    }

    /// That a provider is not there.
    public static String absent(ProviderSnapshot provider, Words words) {
        var name = provider.info().name();
        return provider.info()
                .server()
                .map(server -> words.text("card.absent.served", name, server))
                .orElseGet(() -> words.text("card.absent", name));
    }

    private static Optional<String> keyMissing(ProviderSnapshot provider, Words words) {
        return provider.info()
                .server()
                .map(server -> words.text("card.key.served", provider.info().name(), server));
    }

    private static String diagnostics(ProviderSnapshot provider, Clock clock) {
        return """
                provider: %s
                status: %s
                problem: %s
                models: %d
                origin: %s
                as of: %s
                took: %s
                now: %s
                """.formatted(
                        provider.info().id(),
                        provider.status().getClass().getSimpleName(),
                        text(provider.problem()),
                        provider.models().size(),
                        provider.origin(),
                        text(provider.asOf()),
                        text(provider.took()),
                        clock.instant());
    }

    private static String text(Optional<?> value) {
        return value.map(Object::toString).orElse("none");
    }
}
