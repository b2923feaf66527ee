package app.modeldeck.cli;

import app.modeldeck.catalog.Catalog;
import app.modeldeck.model.KeyUse;
import app.modeldeck.model.ProviderInfo;
import app.modeldeck.provider.request.ProviderException;
import app.modeldeck.secrets.HeldKey;
import app.modeldeck.secrets.Kept;
import app.modeldeck.secrets.KeyFinding;
import app.modeldeck.secrets.OwnKeys;
import app.modeldeck.secrets.Secret;
import app.modeldeck.secrets.UnusableKeyException;
import app.modeldeck.wire.ProblemWords;
import java.io.IOException;
import java.util.List;

/// `modeldeck keys`. A key is never printed.
final class KeysCommand {
    private final Catalog catalog;
    private final OwnKeys keys;
    private final CliWorld world;
    private final Streams streams;

    KeysCommand(CliWorld.Opened opened, CliWorld world, Streams streams) {
        this.catalog = opened.catalog();
        this.keys = opened.keys();
        this.world = world;
        this.streams = streams;
    }

    Exit run(Command.Keys command) throws UsageException, InterruptedException {
        if (command.provider().isEmpty()) {
            return command.action() == Command.KeyAction.TEST ? test(catalog.providers(), Exit.NOTHING) : list();
        }
        var provider = Providers.namedBesideKeys(catalog, command.provider().get());
        return switch (command.action()) {
            case LIST -> list();
            case SET -> set(taking(provider, command));
            case REMOVE -> remove(taking(provider, command));
            case TEST -> test(List.of(provider), Exit.USAGE);
        };
    }

    private static ProviderInfo taking(ProviderInfo provider, Command.Keys command) throws UsageException {
        if (provider.keyUse() == KeyUse.NONE) {
            throw new UsageException(provider.name() + " takes no key");
        }
        if (command.sources().demo()) {
            throw new UsageException("the sample catalogue has its own keys and keeps none");
        }
        return provider;
    }

    private Exit list() {
        var rows = catalog.providers().stream()
                .map(provider -> List.of(provider.name(), state(provider)))
                .toList();
        streams.out().print(new Table(List.of("PROVIDER", "KEY"), rows).text(world.terminal()));
        return Exit.DONE;
    }

    private String state(ProviderInfo provider) {
        return switch (keys.look(provider)) {
            case KeyFinding.Present(var key) -> place(key);
            case KeyFinding.Withheld(var why) -> "unknown: " + ProblemWords.of(why);
            case KeyFinding.None() ->
                switch (provider.keyUse()) {
                    case REQUIRED -> "needed" + how(provider, ": ", "");
                    case OPTIONAL -> "none; optional" + how(provider, ": ", "");
                    case NONE -> "never needed";
                };
        };
    }

    private static String place(HeldKey key) {
        return switch (key.place()) {
            case HeldKey.Place.Keychain(var name) -> "in " + name;
            case HeldKey.Place.Environment(var variable) -> "from " + variable + ending(key.secret());
            case HeldKey.Place.Session _ -> "kept for this session";
            case HeldKey.Place.Request _ -> "from the request";
        };
    }

    private static String ending(Secret key) {
        return key.ending().isEmpty() ? "" : ", ends in " + key.ending();
    }

    /// The variables that may hold the provider's key; nothing where there are none.
    private static String how(ProviderInfo provider, String before, String after) {
        var variables = String.join(" or ", provider.keyVariables());
        return variables.isEmpty() ? "" : before + "set " + variables + after;
    }

    private Exit set(ProviderInfo provider) throws UsageException {
        var kept = keys.put(provider, read(provider));
        return switch (kept) {
            case Kept.InKeychain(var name) -> done(provider.name() + ": the key is kept in " + name + ".");
            case Kept.ForSession(var why) ->
                notDone(
                        provider,
                        "the key was not kept: " + ProblemWords.of(why)
                                + how(provider, "; ", " in the environment instead"));
        };
    }

    private Secret read(ProviderInfo provider) throws UsageException {
        try {
            return Secret.of(streams.in().secret("Key for " + provider.name() + ": "));
        } catch (UnusableKeyException e) {
            throw new UsageException(
                    switch (e.reason()) {
                        case EMPTY -> "keys set reads the key from standard input, and there is none in it";
                        case TOO_LONG -> "what standard input holds is too long for a key";
                        case ODD_CHARACTERS -> "a key has no spaces, line breaks or letters outside ASCII";
                    });
        } catch (IOException _) {
            throw new UsageException("the key could not be read from standard input");
        }
    }

    private Exit remove(ProviderInfo provider) {
        var removed = keys.remove(provider);
        if (removed.fault().isPresent()) {
            return notDone(
                    provider,
                    "the key was not removed: "
                            + ProblemWords.of(removed.fault().get()));
        }
        var left = keys.ofEnvironment(provider).map(key -> place(key) + " is still used");
        left.ifPresent(words -> streams.say(provider.name() + ": the key " + words + "."));
        return removed.key().isPresent()
                ? done(provider.name() + ": the key is removed.")
                : notDone(provider, "no key was kept");
    }

    private Exit done(String sentence) {
        streams.out().println(sentence);
        return Exit.DONE;
    }

    private Exit notDone(ProviderInfo provider, String why) {
        streams.say(provider.name() + ": " + why + ".");
        return Exit.NOTHING;
    }

    private Exit test(List<ProviderInfo> providers, Exit whenNone) throws InterruptedException {
        int working = 0;
        int failing = 0;
        for (var provider : providers) {
            switch (keys.look(provider)) {
                case KeyFinding.None() -> streams.say(provider.name() + ": no key to test.");
                case KeyFinding.Withheld(var why) -> {
                    streams.say(provider.name() + ": " + ProblemWords.of(why) + ".");
                    failing++;
                }
                case KeyFinding.Present(var key) -> {
                    boolean works = works(provider, key);
                    working += works ? 1 : 0;
                    failing += works ? 0 : 1;
                }
            }
        }
        if (working > 0) {
            return failing > 0 ? Exit.IN_PART : Exit.DONE;
        }
        return failing > 0 ? Exit.NOTHING : whenNone;
    }

    private boolean works(ProviderInfo provider, HeldKey key) throws InterruptedException {
        try {
            catalog.test(provider.id(), key.secret());
            streams.out().println(provider.name() + ": the key works.");
            return true;
        } catch (ProviderException e) {
            streams.say(provider.id() + ": " + ProblemWords.of(provider, e.problem()) + ".");
            return false;
        }
    }
}
