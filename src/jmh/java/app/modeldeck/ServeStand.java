package app.modeldeck;

import app.modeldeck.catalog.Catalog;
import app.modeldeck.cli.Sources;
import app.modeldeck.rehearsal.Chaos;
import app.modeldeck.rehearsal.Rehearsal;
import app.modeldeck.rehearsal.RehearsalLibrary;
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
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/// Servers to measure, for `src/bench/serve.sh`: `serve N` starts two over N models, one that keeps its answers and one
/// that makes each anew, prints their addresses and waits; `cold` measures a first answer and prints what it cost.
public final class ServeStand {
    private static final String BOTH = "?provider=replicate,fal";
    private static final int PAGES = 15;
    private static final int WARM_UPS = 10;
    private static final int CALLERS = 1_000;
    private static final int RUNS = 5;
    private static final Duration REPLY = Duration.ofMillis(50);

    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient http =
            HttpClient.newBuilder().executor(executor).version(HttpClient.Version.HTTP_1_1).build();
    /// Runs it.
    public static void main(String[] arguments) throws Exception {
        if (arguments[0].equals("serve")) {
            new ServeStand().serve(Integer.parseInt(arguments[1]));
        } else {
            new ServeStand().cold();
        }
        System.exit(0);
    }

    private Assembly assembly(Function<String, URI> address) throws Exception {
        var environment = new HashMap<String, String>();
        environment.put("REPLICATE_API_TOKEN", Rehearsal.KEY);
        environment.put("MODELDECK_CONFIG_DIR", Files.createTempDirectory("stand").toString());
        environment.put("MODELDECK_REPLICATE_URL", address.apply("replicate").toString());
        environment.put("MODELDECK_FAL_URL", address.apply("fal").toString());
        return new Assembly(
                environment, executor, Executors.newSingleThreadScheduledExecutor(), executor, Clock.systemUTC());
    }

    private void serve(int models) throws Exception {
        var library = RehearsalLibrary.generated(models / 2, models - models / 2);
        var rehearsal = Rehearsal.start(executor, Chaos.none(), library, Clock.systemUTC());
        var assembly = assembly(rehearsal::address);
        Catalog catalog = assembly.open(Sources.LIVE).catalog();
        var kept = ModelServer.start(ServerSettings.loopback(0), catalog, assembly.surroundings());
        var anew = Anew.start(catalog, assembly.surroundings());
        get(kept.address() + BOTH);
        System.out.println(kept.address() + BOTH + " " + anew.address() + BOTH);
        System.in.read();
    }

    private void cold() throws Exception {
        try (var upstream = new PagedUpstream(PAGES, REPLY, executor)) {
            var assembly = assembly(upstream::address);
            for (int i = 0; i < WARM_UPS; i++) {
                once(assembly, BOTH);
            }
            long both = median(assembly, BOTH);
            long slower = Math.max(median(assembly, "?provider=replicate"), median(assembly, "?provider=fal"));
            System.out.printf(
                    "cold, two providers of %d pages at %d ms: %d ms; the slower alone %d ms, ratio %.2f, wanted 1.15;"
                            + " page after page %d ms%n",
                    PAGES, REPLY.toMillis(), both, slower, (double) both / slower, PAGES * REPLY.toMillis());
            int before = upstream.requests();
            once(assembly, BOTH);
            int alone = upstream.requests() - before;
            crowd(assembly, upstream, alone);
        }
    }

    private long median(Assembly assembly, String query) throws Exception {
        var times = new ArrayList<Long>();
        for (int i = 0; i < RUNS; i++) {
            times.add(once(assembly, query));
        }
        return times.stream().sorted().toList().get(RUNS / 2);
    }

    private static ModelServer fresh(Assembly assembly) throws Exception {
        var catalog = assembly.open(Sources.LIVE).catalog();
        return ModelServer.start(ServerSettings.loopback(0), catalog, assembly.surroundings());
    }

    private long once(Assembly assembly, String query) throws Exception {
        try (var server = fresh(assembly)) {
            long began = System.nanoTime();
            get(server.address() + query);
            return (System.nanoTime() - began) / 1_000_000;
        }
    }

    private void crowd(Assembly assembly, PagedUpstream upstream, int alone) throws Exception {
        try (var server = fresh(assembly)) {
            int start = upstream.requests();
            long began = System.nanoTime();
            var asked = new ArrayList<Future<Integer>>();
            for (int i = 0; i < CALLERS; i++) {
                asked.add(executor.submit(() -> get(server.address() + BOTH)));
            }
            var sizes = new TreeSet<Integer>();
            for (var one : asked) {
                sizes.add(one.get());
            }
            System.out.printf(
                    "%d equal cold requests: %d ms, %d requests to the providers, where one costs %d (up to three behind"
                            + " each end are asked for ahead, and come or are cut off); sizes of the answers %s%n",
                    CALLERS, (System.nanoTime() - began) / 1_000_000, upstream.requests() - start, alone, sizes);
        }
    }

    private int get(String address) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(address)).header("Accept-Encoding", "gzip").build();
        var answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.statusCode() + " for " + address);
        }
        return answer.body().length;
    }
}
