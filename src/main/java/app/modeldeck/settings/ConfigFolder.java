package app.modeldeck.settings;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Where this platform keeps a program's settings.
///
/// @param system the name of the operating system, as Java says it
/// @param environment the variables of the process
/// @param home the user's home folder as Java says it; `?` and blank where there is none
public record ConfigFolder(String system, Map<String, String> environment, String home) {
    /// Moves the folder, for tests and portable use.
    private static final String MOVED = "MODELDECK_CONFIG_DIR";

    public ConfigFolder {
        environment = Map.copyOf(environment);
    }

    /// The folder, which need not exist yet; empty where there is no place for one.
    public Optional<Path> find() {
        try {
            return variable(MOVED)
                    .map(Path::of)
                    .or(this::ofPlatform)
                    .map(Path::toAbsolutePath)
                    .map(Path::normalize);
        } catch (InvalidPathException _) {
            return Optional.empty();
        }
    }

    private Optional<Path> ofPlatform() {
        var name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return variable("APPDATA")
                    .map(Path::of)
                    .or(() -> inHome("AppData", "Roaming"))
                    .map(folder -> folder.resolve("Modeldeck"));
        }
        if (name.startsWith("mac")) {
            return inHome("Library", "Application Support", "Modeldeck");
        }
        // The XDG base directory specification: a relative path is to be passed over.
        return variable("XDG_CONFIG_HOME")
                .map(Path::of)
                .filter(Path::isAbsolute)
                .or(() -> inHome(".config"))
                .map(folder -> folder.resolve("modeldeck"));
    }

    private Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }

    private Optional<Path> inHome(String... parts) {
        return home.isBlank() || home.equals("?") ? Optional.empty() : Optional.of(Path.of(home, parts));
    }
}
