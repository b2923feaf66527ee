package app.modeldeck.faults;

import static app.modeldeck.faults.FaultCase.partial;
import static app.modeldeck.faults.FaultCase.ready;
import static app.modeldeck.faults.FaultyCatalog.LISTING;
import static app.modeldeck.provider.RawServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.model.Model;
import app.modeldeck.model.Problem;
import app.modeldeck.model.ProviderSnapshot;
import app.modeldeck.model.ProviderStatus;
import app.modeldeck.provider.RawServer.Behaviour;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Lists that do not end, lead elsewhere, shrink or move while they are read.
class ListFaultsTest implements FaultContract {
    private static final Problem FOREIGN = new Problem.ForeignLink();
    /// A machine that is busy may be slow to answer one of several.
    private static final int RETRIES = 10;
    private static final Problem ENDLESS = new Problem.EndlessList();

    static Stream<FaultCase> faults() {
        var rows = new ArrayList<>(List.of(
                ready(63, "an id twice on a page", page("null", "a", "a", "b"), 1),
                ready(63, "an id on two pages", page("\"?p=2\"", "a", "b").times(1, page("null", "b", "c")), 2),
                partial(64, "leads back to itself", page("\"/v1/models\"", "a"), ENDLESS, 1),
                partial(
                        64,
                        "leads back to its first page",
                        page("\"?p=2\"", "a").times(1, page("\"/v1/models\"", "b")),
                        ENDLESS,
                        2),
                partial(64, "the same page under new addresses", numbered(_ -> "a"), ENDLESS, 5 + RETRIES),
                partial(65, "pages without end", numbered(n -> "m" + n), new Problem.ListTooLong(), 2_000 + RETRIES),
                partial(
                        65,
                        "texts without end",
                        numbered(ListFaultsTest::longTexts),
                        new Problem.ListTooLong(),
                        70 + RETRIES),
                ready(67, "next page with a fragment", page("\"?p=2#top\"", "a").times(1, page("null", "b")), 2),
                partial(67, "leads back to itself by a fragment", page("\"/v1/models#again\"", "a"), ENDLESS, 1),
                partial(68, "nine of ten are gone", page("null", "a", "b"), new Problem.FarFewer(2, 20), 1)
                        .after(page("null", twenty())),
                ready(
                        69,
                        "a model moves to the next page",
                        page("\"?p=2\"", "x", "a").times(1, page("null", "a", "b")),
                        2),
                ready(
                        69,
                        "a model comes on top while the list is read",
                        page("\"?p=2\"", "a", "b").times(1, page("null", "b", "c", "d")),
                        2)));
        Stream.of(
                        "http://other.invalid/v1/models?p=2",
                        "//evil.invalid/v1/x",
                        "https://127.0.0.1/v1/x",
                        "http://127.0.0.1:1/v1/x",
                        "http://user@127.0.0.1/v1/x",
                        "http://10.0.0.1/v1/x",
                        "file:///v1/x",
                        "models/../../admin",
                        "/v1/models/" + "x".repeat(3_000))
                .map(other -> partial(66, "next page at " + shortened(other), page('"' + other + '"', "a"), FOREIGN, 1))
                .forEach(rows::add);
        Stream.of("/v1/%2e%2e/admin", "/v1/..%2fadmin", "/v1/%5c..%5cadmin", "/v1/..;/admin", "/v1/.;x=1/../admin")
                .map(other -> partial(67, "next page at " + other, page('"' + other + '"', "a"), FOREIGN, 1))
                .forEach(rows::add);
        return rows.stream();
    }

    private static String shortened(String address) {
        return address.length() > 40 ? address.substring(0, 40) + "…" : address;
    }

    private static Behaviour page(String next, String... ids) {
        return json("{\"items\":["
                + Stream.of(ids).map(id -> "{\"id\":\"" + id + "\"}").collect(Collectors.joining(",")) + "],\"next\":"
                + next + "}");
    }

    private static Behaviour numbered(IntFunction<String> id) {
        var count = new AtomicInteger();
        return (out, socket) -> {
            int n = count.incrementAndGet();
            page("\"?p=" + n + "\"", id.apply(n)).answer(out, socket);
        };
    }

    /// Ids of a page and their descriptions, a megabyte of both.
    private static String longTexts(int page) {
        return IntStream.range(0, 120)
                .mapToObj(n -> "m" + page + "-" + n + "\",\"about\":\"" + "x".repeat(8_000))
                .collect(Collectors.joining("\"},{\"id\":\""));
    }

    private static String[] twenty() {
        return Stream.concat(Stream.of("a", "b"), IntStream.range(0, 18).mapToObj(n -> "m" + n))
                .toArray(String[]::new);
    }

    @Test
    void aListThatHasShrunkIsBelievedWhenItSaysSoTwice() throws Exception {
        try (var catalog = FaultyCatalog.quick()) {
            catalog.list(page("null", twenty()));
            assertThat(names(catalog.meet(Scene.of(LISTING)))).hasSize(20);
            var second = catalog.refresh();
            assertThat(second.status()).isInstanceOf(ProviderStatus.Ready.class);
            assertThat(names(second)).containsExactly("a", "b");
        }
    }

    @Test
    void aModelThatMovesBetweenPagesIsOneRow() throws Exception {
        try (var catalog = FaultyCatalog.quick()) {
            catalog.list(LISTING);
            var moved = catalog.meet(Scene.of(page("\"?p=2\"", "x", "a").times(1, page("null", "a", "b"))));
            assertThat(names(moved)).containsExactly("a", "b", "x");
        }
    }

    private static List<String> names(ProviderSnapshot seen) {
        return seen.models().stream().map(Model::name).toList();
    }
}
