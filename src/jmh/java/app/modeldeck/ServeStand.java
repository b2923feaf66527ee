package app.modeldeck;

import app.modeldeck.catalog.Catalog;
import app.modeldeck.cli.Sources;
import app.modeldeck.rehearsal.Chaos;
import app.modeldeck.rehearsal.Rehearsal;
import app.modeldeck.rehearsal.RehearsalLibrary;
import app.modeldeck.rehearsal.Tempo;
import app.modeldeck.server.Anew;
import app.modeldeck.server.ModelServer;
import app.modeldeck.server.ServerSettings;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Servers to measure, for `src/bench/serve.sh`: `serve N` starts two over N models, one that keeps its answers and one
/// that makes each anew, prints their addresses and waits; `cold` measures a first answer and prints what it cost.
public final class ServeStand {
    private static final String BOTH = "?provider=replicate,fal";
    private static final int PAGES = 15;
    private static final int REPLICATE_PAGE = 25;
    private static final int FAL_PAGE = 100;
    private static final int CALLERS = 1_000;
    private static final int RUNS = 5;
    private static final Duration REPLY = Duration.ofMillis(50);

    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient http =
            HttpClient.newBuilder().executor(executor).version(HttpClient.Version.HTTP_1_1).build();
    private final Rehearsal rehearsal;

    private ServeStand(int replicate, int fal) throws Exception {
        rehearsal = Rehearsal.start(
                executor, Chaos.none(), RehearsalLibrary.generated(replicate, fal), Clock.systemUTC());
    }

    /// Runs it.
    public static void main(String[] arguments) throws Exception {
        if (arguments[0].equals("serve")) {
            int models = Integer.parseInt(arguments[1]);
            new ServeStand(models / 2, models - models / 2).serve();
        } else {
            new ServeStand(PAGES * REPLICATE_PAGE, PAGES * FAL_PAGE).cold();
        }
        System.exit(0);
    }

    private Assembly assembly() throws Exception {
        var environment = new HashMap<String, String>();
        environment.put("REPLICATE_API_TOKEN", Rehearsal.KEY);
        environment.put("MODELDECK_CONFIG_DIR", Files.createTempDirectory("stand").toString());
        for (var provider : rehearsal.providers()) {
            var variable = "MODELDECK_" + provider.toUpperCase(Locale.ROOT).replace('-', '_') + "_URL";
            environment.put(variable, rehearsal.address(provider).toString());
        }
        return new Assembly(
                environment, executor, Executors.newSingleThreadScheduledExecutor(), executor, Clock.systemUTC());
    }

    private void serve() throws Exception {
        var assembly = assembly();
        Catalog catalog = assembly.open(Sources.LIVE).catalog();
        var kept = ModelServer.start(ServerSettings.loopback(0), catalog, assembly.surroundings());
        var anew = Anew.start(catalog, assembly.surroundings());
        get(kept.address() + BOTH);
        System.out.println(kept.address() + BOTH + " " + anew.address() + BOTH);
        System.in.read();
    }

    private void cold() throws Exception {
        rehearsal.tempo(new Tempo(REPLY, Duration.ZERO));
        once(BOTH);
        long both = median(BOTH);
        long own = Math.max(median("?provider=replicate"), median("?provider=fal"));
        System.out.printf(
                "cold, two providers of %d pages at %d ms: %d ms; the slower alone %d ms, ratio %.2f; page after page"
                        + " %d ms, ratio %.2f%n",
                PAGES, REPLY.toMillis(), both, own, (double) both / own, PAGES * REPLY.toMillis(),
                (double) both / (PAGES * REPLY.toMillis()));
        crowd();
    }

    private long median(String query) throws Exception {
        var times = new ArrayList<Long>();
        for (int i = 0; i < RUNS; i++) {
            times.add(once(query));
        }
        return times.stream().sorted().toList().get(RUNS / 2);
    }

    private long once(String query) throws Exception {
        var assembly = assembly();
        try (var server =
                ModelServer.start(ServerSettings.loopback(0), assembly.open(Sources.LIVE).catalog(), assembly.surroundings())) {
            long began = System.nanoTime();
            get(server.address() + query);
            return (System.nanoTime() - began) / 1_000_000;
        }
    }

    private void crowd() throws Exception {
        var assembly = assembly();
        int before = rehearsal.requests().size();
        once(BOTH);
        int alone = rehearsal.requests().size() - before;
        try (var server =
                ModelServer.start(ServerSettings.loopback(0), assembly.open(Sources.LIVE).catalog(), assembly.surroundings())) {
            int start = rehearsal.requests().size();
            long began = System.nanoTime();
            var asked = new ArrayList<Future<Integer>>();
            for (int i = 0; i < CALLERS; i++) {
                asked.add(executor.submit(() -> get(server.address() + BOTH)));
            }
            List<Integer> sizes = new ArrayList<>();
            for (var one : asked) {
                sizes.add(one.get());
            }
            System.out.printf(
                    "%d equal cold requests: %d ms, %d requests to the providers; one request costs %d; %d different"
                            + " answers%n",
                    CALLERS, (System.nanoTime() - began) / 1_000_000, rehearsal.requests().size() - start, alone,
                    sizes.stream().distinct().count());
        }
    }

    private int get(String address) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(address)).header("Accept-Encoding", "gzip").build();
        var answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("status " + answer.statusCode());
        }
        return answer.body().length;
    }
}
