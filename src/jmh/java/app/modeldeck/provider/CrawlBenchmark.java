package app.modeldeck.provider;

import app.modeldeck.provider.rest.RestSpec;
import app.modeldeck.provider.request.Addresses;
import app.modeldeck.provider.rest.ListCrawl;
import app.modeldeck.model.KeyUse;
import app.modeldeck.model.Model;
import app.modeldeck.provider.builtin.FalProvider;
import app.modeldeck.provider.builtin.ReplicateProvider;
import app.modeldeck.rehearsal.Chaos;
import app.modeldeck.rehearsal.Rehearsal;
import app.modeldeck.rehearsal.RehearsalLibrary;
import app.modeldeck.rehearsal.Tempo;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.zip.GZIPInputStream;

/// What a whole list costs, beside a client that reads each page to its end before it asks for the next, against the
/// rehearsal with 50 ms to the first byte and 40 ms of body. Prints the medians of seven runs and their ratios.
///
/// `./mvnw -q -Pbench test-compile exec:exec -Dbench.main=app.modeldeck.provider.CrawlBenchmark`
public final class CrawlBenchmark {
    private static final int RUNS = 7;
    private static final int REPLICATE = 1_000;
    private static final int FAL = 4_000;
    private static final Tempo TEMPO = new Tempo(Duration.ofMillis(50), Duration.ofMillis(40));
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final Rehearsal rehearsal;

    private CrawlBenchmark(Rehearsal rehearsal) {
        this.rehearsal = rehearsal;
    }

    /// Runs it; arguments are not read.
    public static void main(String[] arguments) throws Exception {
        var library = RehearsalLibrary.generated(REPLICATE, FAL);
        var executor = Executors.newVirtualThreadPerTaskExecutor();
        try (var rehearsal = Rehearsal.start(executor, Chaos.none(), library, Clock.systemUTC())) {
            rehearsal.tempo(TEMPO);
            var benchmark = new CrawlBenchmark(rehearsal);
            var list = new ReplicateProvider().listing();
            benchmark.compare("Replicate's shape, 40 pages of 25", "replicate", "Bearer", list);
            var fal = new FalProvider().listing();
            var hundred = RestSpec.of("/models?limit=100", fal.auth(), fal.envelope(), fal.reading());
            benchmark.compare("numbered cursors, 40 pages of 100", "fal", "Key", hundred);
        }
        System.exit(0);
    }

    private void compare(String what, String provider, String scheme, RestSpec spec) throws Exception {
        var base = rehearsal.address(provider);
        var serial = median(() -> time(() -> serial(base, spec.path(), scheme)));
        var first = new long[RUNS];
        var run = new int[1];
        var walk = median(() -> time(() -> first[run[0]++ % RUNS] = walk(base, spec)));
        Arrays.sort(first);
        var trip = TEMPO.first().plus(TEMPO.body()).toNanos();
        System.out.printf("%s: serial %d ms, walk %d ms, ratio %.2f; first rows after %.2f round trips%n", what,
                serial / 1_000_000, walk / 1_000_000, (double) walk / serial, (double) first[RUNS / 2] / trip);
    }

    private static long median(Callable<Long> once) throws Exception {
        once.call();
        var times = new long[RUNS];
        for (int i = 0; i < RUNS; i++) {
            times[i] = once.call();
        }
        Arrays.sort(times);
        return times[RUNS / 2];
    }

    private static long time(Callable<?> work) throws Exception {
        long began = System.nanoTime();
        work.call();
        return System.nanoTime() - began;
    }

    /// The time to the first rows, in nanoseconds.
    private static long walk(URI base, RestSpec spec) throws Exception {
        long began = System.nanoTime();
        var first = new long[1];
        var plain = OneAnswer.context(JsonClients.usualClient(), base, Optional.of(Rehearsal.KEY));
        var context = new FetchContext(
                plain.requests(), plain.address(), plain.key(), plain.workers(), new FetchProgress() {
                    @Override
                    public void page(List<Model> models) {
                        if (first[0] == 0) {
                            first[0] = System.nanoTime() - began;
                        }
                    }
                });
        var listing = ListCrawl.list(spec, KeyUse.OPTIONAL, context);
        if (listing.cut().isPresent()) {
            throw new IllegalStateException("not whole: " + listing.cut().get());
        }
        return first[0];
    }

    private int serial(URI base, String path, String scheme) throws IOException, InterruptedException {
        var next = Optional.of(Addresses.below(base, path));
        int models = 0;
        while (next.isPresent()) {
            var page = page(next.get(), scheme);
            models += page.path("results").size() + page.path("models").size();
            next = page.path("next").isTextual()
                    ? Optional.of(URI.create(page.path("next").asText()))
                    : Optional.of(page.path("next_cursor"))
                            .filter(JsonNode::isTextual)
                            .map(cursor ->
                                    Addresses.withParameter(Addresses.below(base, path), "cursor", cursor.asText()));
        }
        return models;
    }

    private JsonNode page(URI address, String scheme) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address)
                .header("Authorization", scheme + " " + Rehearsal.KEY)
                .header("Accept-Encoding", "gzip")
                .build();
        var answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        try (var body = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
            return JSON.readTree(body);
        }
    }
}
