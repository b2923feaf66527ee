package app.modeldeck.provider.file;

import app.modeldeck.model.ProviderId;
import app.modeldeck.provider.ModelProvider;
import app.modeldeck.provider.reading.CleanText;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The provider files of a folder. Blocks on the disk.
public final class ProviderFiles {
    private static final System.Logger LOG = System.getLogger(ProviderFiles.class.getName());
    private static final int LARGEST = 256 * 1024;
    private static final int MOST = 200;
    private static final int LONGEST_MISTAKE = 500;
    /// How many mistakes are told of one file, and of all.
    private static final int MOST_OF_ONE = 10;
    private static final int MOST_MISTAKES = 100;
    /// Variables that begin so are the program's own: tokens, and keys of the endpoints in the settings.
    private static final String OURS = "MODELDECK_";

    private final Map<ProviderId, String> taken;
    private final Map<String, String> variables;
    private final List<ModelProvider> providers = new ArrayList<>();
    private final List<String> mistakes = new ArrayList<>();

    private ProviderFiles(List<ModelProvider> others) {
        this.taken = others.stream()
                .map(ModelProvider::info)
                .collect(Collectors.toMap(info -> info.id(), info -> info.name(), (a, _) -> a, HashMap::new));
        this.variables = others.stream()
                .map(ModelProvider::info)
                .flatMap(info -> info.keyVariables().stream().map(variable -> Map.entry(variable, info.name())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, _) -> a, HashMap::new));
    }

    /// What the files of a folder are.
    ///
    /// @param providers what the good ones describe, in the order of the files' names
    /// @param mistakes what is wrong with the others: `providers/acme.json:7:12: paging.kind must be one of …`
    public record Loaded(List<ModelProvider> providers, List<String> mistakes) {
        public Loaded {
            providers = List.copyOf(providers);
            mistakes = List.copyOf(mistakes);
        }
    }

    /// Reads every `*.json` of the folder, which need not exist. A file with a mistake costs itself only.
    ///
    /// @param others the providers that have their names and variables already: a file must not get their keys
    public static Loaded load(Path folder, List<ModelProvider> others) {
        var files = new ProviderFiles(others);
        if (Files.isDirectory(folder)) {
            files.readAll(folder);
        } else if (Files.exists(folder)) {
            files.mistaken(folder.getFileName().toString(), ": it is no folder");
        }
        return new Loaded(files.providers, files.told());
    }

    private List<String> told() {
        return mistakes.size() <= MOST_MISTAKES
                ? mistakes
                : Stream.concat(
                                mistakes.stream().limit(MOST_MISTAKES),
                                Stream.of((mistakes.size() - MOST_MISTAKES) + " more in these files"))
                        .toList();
    }

    private void readAll(Path folder) {
        var where = folder.getFileName().toString();
        try (var all = Files.list(folder)) {
            var files = all.filter(file -> file.getFileName().toString().endsWith(".json"))
                    .sorted()
                    .toList();
            files.stream().limit(MOST).forEach(file -> read(file, where + "/" + file.getFileName()));
            if (files.size() > MOST) {
                mistaken(where, ": only the first " + MOST + " files are read");
            }
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "the folder of provider files could not be read", e);
            mistaken(where, ": the folder could not be read");
        }
    }

    private void read(Path file, String name) {
        if (!Files.isRegularFile(file)) {
            mistaken(name, ": it is no file");
            return;
        }
        try (var in = Files.newInputStream(file)) {
            var bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                mistaken(name, ": the file must be smaller than 256 KB");
            } else {
                take(ProviderFile.read(bytes), name);
            }
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "a provider file could not be read", e);
            mistaken(name, ": the file could not be read");
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "a provider file could not be read", e);
            mistaken(name, ": the file could not be read");
        }
    }

    /// The name of a file is anybody's, and so are the words in it.
    private void mistaken(String file, String words) {
        CleanText.line(file + words, LONGEST_MISTAKE).ifPresent(mistakes::add);
    }

    private void take(ProviderFile.Read read, String name) {
        read.mistakes().stream().limit(MOST_OF_ONE).forEach(mistake -> mistaken(mistake.in(name), ""));
        if (read.mistakes().size() > MOST_OF_ONE) {
            mistaken(name, ": " + (read.mistakes().size() - MOST_OF_ONE) + " more");
        }
        read.provider().ifPresent(provider -> {
            var info = provider.info();
            var wrong = taken.containsKey(info.id())
                    ? Optional.of("slug " + info.id() + " must be another: it is that of " + taken.get(info.id()))
                    : info.keyVariables().stream()
                            .flatMap(variable -> foreign(variable, info.id()).stream())
                            .findFirst();
            if (wrong.isPresent()) {
                mistaken(name, ": " + wrong.get());
                return;
            }
            taken.put(info.id(), info.name());
            info.keyVariables().forEach(variable -> variables.put(variable, info.name()));
            providers.add(provider);
        });
    }

    /// Why a file must not get what that variable holds: the key goes to the address in the file, and a file may come
    /// from anybody.
    private Optional<String> foreign(String variable, ProviderId id) {
        if (variables.containsKey(variable)) {
            return Optional.of(
                    "key.variables must not name " + variable + ": it holds the key of " + variables.get(variable));
        }
        var own = id.slug().toUpperCase(Locale.ROOT).replace('-', '_') + "_";
        return variable.startsWith(own) && !variable.startsWith(OURS)
                ? Optional.empty()
                : Optional.of("key.variables must begin with the slug, " + own + ": " + variable
                        + " may hold the key of another");
    }
}
