package app.modeldeck.cli;

import app.modeldeck.model.CatalogSnapshot;
import app.modeldeck.model.ProviderSnapshot;
import app.modeldeck.model.ProviderStatus;
import java.io.PrintStream;
import java.util.Locale;
import java.util.stream.Collectors;

/// One line that tells a person at a terminal how far the providers are, and is gone when they are done.
/// Writes nothing where no person sits. May be called on any thread.
final class ProgressLine implements AutoCloseable {
    private static final String START_OF_CLEAN_LINE = "\r\u001B[K";

    private final Terminal terminal;
    private final PrintStream err;

    ProgressLine(Terminal terminal, PrintStream err) {
        this.terminal = terminal;
        this.err = err;
    }

    synchronized void show(CatalogSnapshot snapshot) {
        if (terminal.interactive()) {
            var line = snapshot.providers().stream().map(ProgressLine::words).collect(Collectors.joining("  "));
            err.print(START_OF_CLEAN_LINE + CellText.cut(line, terminal.width() - 1));
            err.flush();
        }
    }

    private static String words(ProviderSnapshot provider) {
        var name = provider.info().name();
        return switch (provider.status()) {
            case ProviderStatus.Loading loading -> String.format(Locale.ROOT, "%s %,d…", name, loading.loaded());
            case ProviderStatus.Ready _, ProviderStatus.Partial _, ProviderStatus.Stale _ ->
                String.format(Locale.ROOT, "%s %,d", name, provider.models().size());
            case ProviderStatus.Failed _ -> name + " failed";
            case ProviderStatus.NeedsKey _ -> name + " needs a key";
            case ProviderStatus.NotRunning _ ->
                name + (provider.info().server().isPresent() ? " is not there" : " is not running");
            case ProviderStatus.Off _, ProviderStatus.Idle _ -> name;
        };
    }

    @Override
    public synchronized void close() {
        if (terminal.interactive()) {
            err.print(START_OF_CLEAN_LINE);
            err.flush();
        }
    }
}
