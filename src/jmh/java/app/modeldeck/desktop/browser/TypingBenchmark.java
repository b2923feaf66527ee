package app.modeldeck.desktop.browser;

import app.modeldeck.desktop.fx.RowList;
import app.modeldeck.model.Model;
import app.modeldeck.query.Engine;
import app.modeldeck.query.index.Index;
import app.modeldeck.query.Keystrokes;
import app.modeldeck.query.Marks;
import app.modeldeck.query.Query;
import app.modeldeck.query.Standpoint;
import app.modeldeck.query.Synthetic;
import app.modeldeck.query.Times;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.scene.Scene;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.stage.Stage;

/// Measures what a key typed costs from the text to new rows in a table: the worker's part, and the part of the FX
/// thread beside that of a `FilteredList` whose predicate reads the same rows, in the same run.
///
/// `./mvnw -q -Pbench test-compile exec:exec -Dbench.main=app.modeldeck.desktop.browser.TypingBenchmark
/// -Dbench.sizes=100000` prints the table.
public final class TypingBenchmark {
    private static final int WARM_UP = 2;
    private static final int ROUNDS = 5;
    /// A FilteredList takes so long for each keystroke that a part of them has to do.
    private static final int OF_WHICH_FILTERED = 5;
    private static final Standpoint VIEW = Standpoint.of(Instant.EPOCH, Marks.NONE, List.of());

    private final List<Model> models;
    private final Index index;

    private TypingBenchmark(int size) {
        models = Synthetic.models(size);
        index = Index.of(models);
    }

    /// Prints a table for each size.
    ///
    /// @param sizes how many models
    public static void main(String[] sizes) {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        Platform.startup(() -> {});
        Platform.setImplicitExit(false);
        for (var size : sizes) {
            System.out.printf(
                    "%n%,d models, %d keystrokes%n",
                    Integer.parseInt(size), Keystrokes.all().size());
            new TypingBenchmark(Integer.parseInt(size)).measure();
        }
        Platform.exit();
    }

    private void measure() {
        report("worker, all rows in order", Keystrokes.all(), text -> Times.median(ROUNDS, () -> time(() -> rows(text))));
        var rows = new RowList<Model>(Model::equals);
        var table = onFxThread(() -> shown(rows));
        var swap = report("FX thread, rows swapped", Keystrokes.all(), text -> {
            var next = rows(text);
            var before = rows(text.substring(1));
            return Times.median(ROUNDS, () -> onFxThread(() -> {
                rows.become(before);
                table.layout();
                long swapped = time(() -> rows.become(next));
                table.layout();
                return swapped;
            }));
        });
        onFxThread(() -> hidden(table));
        var filtered = new FilteredList<>(FXCollections.observableList(models));
        var plain = onFxThread(() -> shown(filtered));
        var some = IntStream.range(0, Keystrokes.all().size() / OF_WHICH_FILTERED)
                .mapToObj(i -> Keystrokes.all().get(i * OF_WHICH_FILTERED))
                .toList();
        var filter = report("FX thread, FilteredList", some, text -> Times.median(1, () -> onFxThread(() -> {
            var words = List.of(text.split(" ", -1));
            long filtering = time(() -> filtered.setPredicate(model -> Engine.holdsAll(model, words)));
            plain.layout();
            return filtering;
        })));
        onFxThread(() -> hidden(plain));
        System.out.printf("%-26s %s%n", "  a FilteredList takes", filter.against(swap));
    }

    private List<Model> rows(String text) {
        return index.find(Query.parse(text).query(), VIEW).rows();
    }

    private static Times report(String name, List<String> keystrokes, ToDoubleFunction<String> measured) {
        for (int round = 0; round < WARM_UP; round++) {
            var _ = keystrokes.stream().limit(20).mapToDouble(measured).sum();
        }
        var times = Times.of(keystrokes.stream().mapToDouble(measured).toArray());
        System.out.printf("%-26s %s%n", name, times);
        return times;
    }

    private static long time(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return System.nanoTime() - start;
    }

    private static <R> TableView<R> shown(ObservableList<R> items) {
        var table = new TableView<>(items);
        table.setFixedCellSize(44);
        var column = new TableColumn<R, R>("Model");
        column.setCellValueFactory(features -> new SimpleObjectProperty<>(features.getValue()));
        table.getColumns().add(column);
        var stage = new Stage();
        stage.setScene(new Scene(table, 960, 720));
        stage.show();
        return table;
    }

    private static boolean hidden(TableView<?> table) {
        table.getScene().getWindow().hide();
        return true;
    }

    private static <T> T onFxThread(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, Platform::runLater).join();
    }
}
