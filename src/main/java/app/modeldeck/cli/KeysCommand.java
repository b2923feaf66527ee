package app.modeldeck.cli;

import app.modeldeck.catalog.Catalog;
import app.modeldeck.model.ProviderInfo;
import app.modeldeck.provider.ProviderException;
import app.modeldeck.secrets.HeldKey;
import app.modeldeck.wire.ProblemWords;
import java.util.ArrayList;
import java.util.List;

/// `modeldeck keys`. A key is never printed.
final class KeysCommand {
    private final CliWorld world;
    private final Streams streams;

    KeysCommand(CliWorld world, Streams streams) {
        this.world = world;
        this.streams = streams;
    }

    Exit run(Command.Keys command) throws UsageException, InterruptedException {
        var catalog = world.catalogs().open(command.sources());
        var providers = new ArrayList<ProviderInfo>();
        if (command.provider().isPresent()) {
            providers.add(Providers.named(catalog, command.provider().get()));
        } else {
            providers.addAll(catalog.providers());
        }
        return switch (command.action()) {
            case LIST -> list(catalog, providers);
            case SET -> cannotStore(providers.getFirst(), "set ");
            case REMOVE -> cannotStore(providers.getFirst(), "unset ");
            case TEST -> test(catalog, providers, command.provider().isPresent() ? Exit.USAGE : Exit.NOTHING);
        };
    }

    private Exit list(Catalog catalog, List<ProviderInfo> providers) {
        var rows = providers.stream()
                .map(provider -> List.of(provider.name(), state(catalog, provider)))
                .toList();
        streams.out().print(new Table(List.of("PROVIDER", "KEY"), rows).text(world.terminal()));
        return Exit.DONE;
    }

    private static String state(Catalog catalog, ProviderInfo provider) {
        return catalog.key(provider.id()).map(KeysCommand::place).orElseGet(() -> switch (provider.keyUse()) {
            case REQUIRED -> "needed: set " + variable(provider);
            case OPTIONAL -> "none; optional: set " + variable(provider);
            case NONE -> "never needed";
        });
    }

    private static String place(HeldKey key) {
        return switch (key.place()) {
            case HeldKey.Place.Environment(var variable) -> "from " + variable;
            case HeldKey.Place.Session _ -> "kept for this session";
            case HeldKey.Place.Request _ -> "from the request";
        };
    }

    private static String variable(ProviderInfo provider) {
        return String.join(" or ", provider.keyVariables());
    }

    private Exit cannotStore(ProviderInfo provider, String verb) {
        streams.say("this version stores no keys; " + verb + variable(provider) + " in the environment instead.");
        return Exit.NOTHING;
    }

    private Exit test(Catalog catalog, List<ProviderInfo> providers, Exit whenNone) throws InterruptedException {
        int working = 0;
        int failing = 0;
        for (var provider : providers) {
            var key = catalog.key(provider.id());
            if (key.isEmpty()) {
                streams.say(provider.name() + ": no key to test.");
            } else if (works(catalog, provider, key.get())) {
                working++;
            } else {
                failing++;
            }
        }
        if (working > 0) {
            return failing > 0 ? Exit.IN_PART : Exit.DONE;
        }
        return failing > 0 ? Exit.NOTHING : whenNone;
    }

    private boolean works(Catalog catalog, ProviderInfo provider, HeldKey key) throws InterruptedException {
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
