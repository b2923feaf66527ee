package app.modeldeck;

import java.lang.module.ModuleDescriptor;
import java.util.Optional;

/// What runs here, for whoever looks into a fault.
final class ThisProgram {
    private ThisProgram() {}

    /// Its version, as the module has it.
    static String version() {
        return Optional.ofNullable(ThisProgram.class.getModule().getDescriptor())
                .flatMap(ModuleDescriptor::rawVersion)
                .orElse("unknown");
    }

    /// Its version, and the Java and the system it runs on.
    static String described() {
        return "modeldeck %s, Java %s, %s %s"
                .formatted(version(), Runtime.version(), System.getProperty("os.name"), System.getProperty("os.arch"));
    }
}
