package app.modeldeck.desktop.browser;

import app.modeldeck.desktop.table.ModelTable;
import app.modeldeck.catalog.Catalogs;
import app.modeldeck.catalog.FakeProvider;
import app.modeldeck.cover.CoverLimits;
import app.modeldeck.cover.CoverSource;
import app.modeldeck.cover.Picture;
import app.modeldeck.cover.PictureFiles;
import app.modeldeck.desktop.covers.CoverLoader;
import app.modeldeck.desktop.fx.FxBackground;
import app.modeldeck.desktop.fx.Words;
import app.modeldeck.desktop.marks.SampleMarks;
import app.modeldeck.model.KeyUse;
import app.modeldeck.model.Model;
import app.modeldeck.query.Synthetic;
import atlantafx.base.theme.PrimerLight;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/// Measures what scrolling costs the FX thread: processor time from one pulse to the next, of everything that it does,
/// while the real table with covers is scrolled without a pause.
///
/// `./mvnw -q -Pbench test-compile exec:exec -Dbench.main=app.modeldeck.desktop.browser.ScrollBenchmark
/// -Dbench.sizes=100000` prints a line for each way of scrolling.
public final class ScrollBenchmark {
    private static final int WARM_UP = 400;
    private static final int PULSES = 1200;
    private static final double ROW = 44;
    private static final Words WORDS = Words.in(Locale.US);

    private ScrollBenchmark() {}

    /// Prints the figures.
    ///
    /// @param sizes how many models
    public static void main(String[] sizes) throws InterruptedException {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        Platform.startup(() -> {});
        for (var size : sizes) {
            var table = shown(Integer.parseInt(size));
            System.out.printf("%n%,d models, %d pulses each%n", table.getItems().size(), PULSES);
            report("a third of a row a pulse", table, ROW / 3);
            report("three rows a pulse", table, 3 * ROW);
            report("a page a pulse", table, 15 * ROW);
        }
        Platform.exit();
    }

    private static ModelTable shown(int size) throws InterruptedException {
        var models = Synthetic.models(size);
        var provider = new FakeProvider("sample", "Sample", KeyUse.NONE)
                .pages(IntStream.range(0, size).mapToObj(Integer::toString).toList())
                .shaped(model -> like(models.get(Integer.parseInt(model.name())), model));
        var background = new FxBackground(Executors.newVirtualThreadPerTaskExecutor());
        var viewModel = onFxThread(() ->
                new BrowserViewModel(
                Catalogs.of(provider), background, SampleMarks.none(background), Clock.systemUTC(), WORDS));
        var picture = new Picture(Picture.Format.PNG, 40, 40, PictureFiles.png(40, 40));
        var covers = new CoverSource(_ -> picture, CoverLimits.usual(), System::nanoTime);
        var table = onFxThread(() -> {
            Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
            var ways = new ModelTable.Ways((_, _) -> {}, () -> {}, _ -> {}, (_, _) -> {});
            var made = new ModelTable(viewModel.table(), WORDS, new CoverLoader(covers, background), ways);
            show(made);
            viewModel.start();
            return made;
        });
        while (onFxThread(() -> table.getItems().size()) <= size) {
            Thread.sleep(100);
        }
        return table;
    }

    private static Model like(Model synthetic, Model model) {
        return new Model(
                model.id(),
                synthetic.name(),
                synthetic.description(),
                synthetic.capabilities(),
                synthetic.prices(),
                new Model.Links(
                        Optional.of(URI.create("https://pictures.example/" + model.name())),
                        Optional.empty()),
                synthetic.facts(),
                synthetic.provenance());
    }

    private static void show(ModelTable table) {
        var root = new StackPane(table);
        root.getStyleClass().add("browser");
        var scene = new Scene(root, 980, 760);
        for (var sheet : List.of("house.css", "browser.css", "covers.css", "marks.css")) {
            scene.getStylesheets()
                    .add(Objects.requireNonNull(Words.class.getResource("/app/modeldeck/desktop/" + sheet))
                            .toExternalForm());
        }
        var stage = new Stage();
        stage.setScene(scene);
        stage.show();
    }

    private static void report(String name, ModelTable table, double pixels) {
        var done = new CompletableFuture<long[]>();
        onFxThread(() -> {
            new Scrolling((VirtualFlow<?>) table.lookup(".virtual-flow"), pixels, done).start();
            return true;
        });
        var times = Arrays.copyOfRange(done.join(), WARM_UP, WARM_UP + PULSES);
        Arrays.sort(times);
        System.out.printf(
                "%-26s median %5.2f ms, p95 %5.2f ms, max %5.2f ms%n",
                name, millis(times[PULSES / 2]), millis(times[PULSES * 95 / 100]), millis(times[PULSES - 1]));
    }

    private static double millis(long nanos) {
        return nanos / 1e6;
    }

    /// Scrolls a little in every pulse, and takes the processor time of the thread since the pulse before.
    private static final class Scrolling extends AnimationTimer {
        private final VirtualFlow<?> flow;
        private final double pixels;
        private final CompletableFuture<long[]> done;
        private final long[] times = new long[WARM_UP + PULSES];
        private long before = -1;
        private int pulse;

        Scrolling(VirtualFlow<?> flow, double pixels, CompletableFuture<long[]> done) {
            this.flow = flow;
            this.pixels = pixels;
            this.done = done;
        }

        @Override
        public void handle(long now) {
            long spent = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            if (before >= 0) {
                times[pulse++] = spent - before;
            }
            before = spent;
            if (pulse == times.length) {
                stop();
                done.complete(times);
            } else {
                flow.scrollPixels(pixels);
            }
        }
    }

    private static <T> T onFxThread(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, Platform::runLater).join();
    }
}
