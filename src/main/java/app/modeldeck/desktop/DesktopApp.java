package app.modeldeck.desktop;

import app.modeldeck.desktop.fx.FxBackground;
import app.modeldeck.desktop.fx.Links;
import app.modeldeck.desktop.fx.Words;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import javafx.application.Application;
import javafx.application.HostServices;
import javafx.application.Platform;
import javafx.stage.Stage;

/// The desktop program. The toolkit is started without a launcher class, so no package is opened to it; it
/// ends by itself when the last window has closed.
public final class DesktopApp {
    private DesktopApp() {}

    /// Shows the main window and blocks until it is closed and the marks are written. Not to be called on the FX
    /// thread, and once in a process.
    ///
    /// @param trial uses the window in the place of a person, where that is asked for
    /// @param opened given what brings the window to the front, from any thread
    /// @return the exit code, 0
    /// @throws NoDisplayException when no window can be opened
    public static int run(DesktopServices services, Locale locale, Optional<Trial> trial, Consumer<Runnable> opened)
            throws NoDisplayException, InterruptedException {
        var closed = new CompletableFuture<Integer>();
        try {
            Platform.startup(() -> {
                var stage = open(services, locale, closed);
                stage.ifPresent(shown -> opened.accept(() -> Platform.runLater(() -> bringToFront(shown))));
                stage.ifPresent(shown -> trial.ifPresent(use -> use.begin(shown)));
            });
            int code = closed.get();
            services.chosen().marks().writeAgain();
            services.chosen().settings().writeAgain();
            services.looks().window().flush();
            return code;
        } catch (UnsupportedOperationException | ExecutionException e) {
            throw new NoDisplayException(e);
        }
    }

    private static void bringToFront(Stage stage) {
        stage.setIconified(false);
        stage.toFront();
        stage.requestFocus();
    }

    private static Optional<Stage> open(DesktopServices services, Locale locale, CompletableFuture<Integer> closed) {
        try {
            var appearance =
                    new Appearance(services.chosen().settings().current().surface());
            appearance.follow();
            var stage = new Stage();
            stage.setOnHidden(_ -> closed.complete(0));
            var background = new FxBackground(services.executor());
            new Windows(services, background, Words.in(locale), new Host().links(), stage, appearance).open();
            return Optional.of(stage);
        } catch (RuntimeException e) {
            closed.completeExceptionally(e);
            Platform.exit();
            return Optional.empty();
        }
    }

    /// Gives the services of the toolkit's host, which only an application has. It is never launched.
    private static final class Host extends Application {
        @Override
        public void start(Stage stage) {
            throw new UnsupportedOperationException("never launched");
        }

        Links links() {
            var host = getHostServices();
            return page -> open(host, page);
        }

        private static boolean open(HostServices host, URI page) {
            try {
                host.showDocument(page.toString());
                return true;
            } catch (RuntimeException _) {
                return false;
            }
        }
    }
}
