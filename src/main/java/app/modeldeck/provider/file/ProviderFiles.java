package app.modeldeck.provider.file;

import app.modeldeck.model.ProviderId;
import app.modeldeck.provider.ModelProvider;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The provider files of a folder. Blocks on the disk.
public final class ProviderFiles {
    private static final System.Logger LOG = System.getLogger(ProviderFiles.class.getName());
    private static final int LARGEST = 256 * 1024;
    private static final int MOST = 200;

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
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, _) -> a));
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
        }
        return new Loaded(files.providers, files.mistakes);
    }

    private void readAll(Path folder) {
        try (var all = Files.list(folder)) {
            all.filter(file -> file.getFileName().toString().endsWith(".json"))
                    .sorted()
                    .limit(MOST)
                    .forEach(file -> read(file, folder.getFileName() + "/" + file.getFileName()));
        } catch (IOException e) {
            LOG.log(Level.WARNING, "the folder of provider files could not be read", e);
            mistakes.add(folder.getFileName() + ": the folder could not be read");
        }
    }

    private void read(Path file, String name) {
        try (var in = Files.newInputStream(file)) {
            var bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                mistakes.add(name + ": the file must be smaller than 256 KB");
            } else {
                take(ProviderFile.read(bytes), name);
            }
        } catch (IOException e) {
            LOG.log(Level.WARNING, "a provider file could not be read", e);
            mistakes.add(name + ": the file could not be read");
        }
    }

    private void take(ProviderFile.Read read, String name) {
        read.mistakes().forEach(mistake -> mistakes.add(mistake.in(name)));
        read.provider().ifPresent(provider -> {
            var info = provider.info();
            var foreign =
                    info.keyVariables().stream().filter(variables::containsKey).findFirst();
            if (taken.containsKey(info.id())) {
                mistakes.add(name + ": slug " + info.id() + " must be another: it is that of " + taken.get(info.id()));
            } else if (foreign.isPresent()) {
                mistakes.add(name + ": key.variables must not name " + foreign.get() + ": it holds the key of "
                        + variables.get(foreign.get()));
            } else {
                taken.put(info.id(), info.name());
                providers.add(provider);
            }
        });
    }
}
