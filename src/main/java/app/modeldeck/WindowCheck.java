package app.modeldeck;

import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Finds out before the toolkit starts whether a window can open here: on a Linux without a display or
/// without a library the toolkit itself would answer with a stack trace.
///
/// @param system the name of the operating system
/// @param environment the variables of the process
/// @param loads whether a system library of this name can be loaded
record WindowCheck(String system, Map<String, String> environment, Predicate<String> loads) {
    /// System libraries of the toolkit and the Debian packages that have them (openjfx.io, and tried on Debian
    /// 12).
    private static final Map<String, String> DRAWING = Map.of("libpangoft2-1.0.so.0", "libpangoft2-1.0-0");

    private static final Map<String, String> WINDOWS = windows();

    private static Map<String, String> windows() {
        var libraries = new LinkedHashMap<>(DRAWING);
        libraries.put("libgtk-3.so.0", "libgtk-3-0");
        libraries.put("libXtst.so.6", "libxtst6");
        return libraries;
    }

    /// This machine.
    static WindowCheck ofThisMachine() {
        return new WindowCheck(System.getProperty("os.name"), System.getenv(), WindowCheck::canLoad);
    }

    /// What keeps this process from opening a window, as [#obstacle] says it. One that draws into memory alone, as
    /// the toolkit does where it is told to be headless, needs no display.
    static Optional<String> obstacleHere() {
        var here = ofThisMachine();
        return "Headless".equals(System.getProperty("glass.platform")) ? here.drawingObstacle() : here.obstacle();
    }

    /// What keeps a window from opening, in one sentence that says what to do; empty when nothing does.
    Optional<String> obstacle() {
        if (!isLinux()) {
            return Optional.empty();
        }
        if (isUnset("DISPLAY") && isUnset("WAYLAND_DISPLAY")) {
            return Optional.of("There is no display here to open a window on. The same catalogue without a window: "
                    + "modeldeck list, or modeldeck --demo list without keys or a network.");
        }
        return missing(WINDOWS, "src/setup/linux.sh window");
    }

    /// What keeps a picture of the window from being drawn without a display, as the tests do.
    Optional<String> drawingObstacle() {
        return isLinux() ? missing(DRAWING, "src/setup/linux.sh") : Optional.empty();
    }

    private boolean isLinux() {
        return system.toLowerCase(Locale.ROOT).contains("linux");
    }

    private boolean isUnset(String variable) {
        return environment.getOrDefault(variable, "").isBlank();
    }

    private Optional<String> missing(Map<String, String> libraries, String script) {
        var packages = libraries.entrySet().stream()
                .filter(library -> !loads.test(library.getKey()))
                .map(Map.Entry::getValue)
                .collect(Collectors.joining(" "));
        return packages.isEmpty()
                ? Optional.empty()
                : Optional.of("A window needs system libraries that are missing here. On Debian and Ubuntu: "
                        + "apt install " + packages + " (or run " + script + ").");
    }

    @SuppressWarnings("restricted") // loading a library of the system is the question itself; native access is granted
    private static boolean canLoad(String library) {
        try (var arena = Arena.ofConfined()) {
            return SymbolLookup.libraryLookup(library, arena).find("").isEmpty();
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
