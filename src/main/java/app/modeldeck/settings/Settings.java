package app.modeldeck.settings;

import app.modeldeck.model.ProviderId;
import app.modeldeck.model.ProviderInfo;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What the user has chosen. Immutable; holds no key.
///
/// @param switches the providers that the user switched on or off; the others are as they come
/// @param ttlMinutes how long an answer counts as fresh, 5 to 15
/// @param adultContent whether models with adult content are shown
/// @param ignored the providers whose keys in the environment are not wanted
/// @param endpoints the OpenAI-compatible endpoints that the user added, in their order, no id twice
/// @param program what is chosen for the program itself
public record Settings(
        Map<ProviderId, Switch> switches,
        int ttlMinutes,
        AdultContent adultContent,
        Set<ProviderId> ignored,
        List<Endpoint> endpoints,
        Program program) {
    /// The shortest time that an answer may count as fresh.
    public static final int SHORTEST_TTL = 5;
    /// The longest.
    public static final int LONGEST_TTL = 15;

    private static final int USUAL_TTL = 10;

    public Settings {
        switches = Map.copyOf(switches);
        ignored = Set.copyOf(ignored);
        endpoints = List.copyOf(endpoints);
        if (ttlMinutes < SHORTEST_TTL || ttlMinutes > LONGEST_TTL) {
            throw new IllegalArgumentException("the time to live is 5 to 15 minutes");
        }
        if (endpoints.stream().map(Endpoint::id).distinct().count() != endpoints.size()) {
            throw new IllegalArgumentException("an endpoint stands twice");
        }
    }

    /// Whether a provider is asked.
    public enum Switch {
        ON,
        OFF
    }

    /// What becomes of adult content.
    public enum AdultContent {
        LEFT_OUT,
        SHOWN
    }

    /// What becomes of a provider's key in the environment.
    public enum Variables {
        USED,
        IGNORED
    }

    /// Nothing chosen.
    public static Settings usual() {
        return new Settings(Map.of(), USUAL_TTL, AdultContent.LEFT_OUT, Set.of(), List.of(), Program.usual());
    }

    /// Whether that provider is asked: as the user said, else as it comes.
    public Switch of(ProviderInfo provider) {
        var atFirst = provider.is(ProviderInfo.Trait.OFF_AT_FIRST) ? Switch.OFF : Switch.ON;
        return switches.getOrDefault(provider.id(), atFirst);
    }

    /// What becomes of that provider's key in the environment.
    public Variables variables(ProviderId provider) {
        return ignored.contains(provider) ? Variables.IGNORED : Variables.USED;
    }

    /// How long an answer counts as fresh.
    public Duration ttl() {
        return Duration.ofMinutes(ttlMinutes);
    }

    /// The endpoint of that id.
    public Optional<Endpoint> endpoint(ProviderId id) {
        return endpoints.stream().filter(e -> e.id().equals(id)).findFirst();
    }

    /// The same with that provider on or off.
    public Settings with(ProviderId provider, Switch to) {
        var changed = new HashMap<>(switches);
        changed.put(provider, to);
        return new Settings(changed, ttlMinutes, adultContent, ignored, endpoints, program);
    }

    /// The same with that provider's key in the environment used or ignored.
    public Settings with(ProviderId provider, Variables to) {
        var changed = new HashSet<>(ignored);
        if (to == Variables.IGNORED) {
            changed.add(provider);
        } else {
            changed.remove(provider);
        }
        return new Settings(switches, ttlMinutes, adultContent, changed, endpoints, program);
    }

    /// The same with another time to live.
    public Settings withTtl(int minutes) {
        return new Settings(switches, minutes, adultContent, ignored, endpoints, program);
    }

    /// The same with or without adult content.
    public Settings with(AdultContent to) {
        return new Settings(switches, ttlMinutes, to, ignored, endpoints, program);
    }

    /// How the program shows itself.
    public Surface surface() {
        return program.surface();
    }

    /// How the program reaches others.
    public Connection connection() {
        return program.connection();
    }

    /// The same with another surface.
    public Settings with(Surface to) {
        return with(new Program(to, connection(), server()));
    }

    /// The same with another connection.
    public Settings with(Connection to) {
        return with(new Program(surface(), to, server()));
    }

    /// The catalogue server that was entered.
    public Optional<CatalogueServer> server() {
        return program.server();
    }

    /// The same with that catalogue server, or without one.
    public Settings with(Optional<CatalogueServer> to) {
        return with(new Program(surface(), connection(), to));
    }

    private Settings with(Program to) {
        return new Settings(switches, ttlMinutes, adultContent, ignored, endpoints, to);
    }

    /// The same with one more endpoint, in place of one with its id.
    public Settings with(Endpoint endpoint) {
        var more = new ArrayList<>(endpoints);
        int at = more.indexOf(endpoint(endpoint.id()).orElse(endpoint));
        if (at < 0) {
            more.add(endpoint);
        } else {
            more.set(at, endpoint);
        }
        return new Settings(switches, ttlMinutes, adultContent, ignored, more, program);
    }

    /// The same without that endpoint, and without its switch.
    public Settings without(ProviderId endpoint) {
        var fewer = endpoints.stream().filter(e -> !e.id().equals(endpoint)).toList();
        var others = new HashMap<>(switches);
        others.remove(endpoint);
        return new Settings(others, ttlMinutes, adultContent, ignored, fewer, program);
    }
}
