package app.modeldeck;

import app.modeldeck.cli.Sources;
import app.modeldeck.rehearsal.Chaos;
import app.modeldeck.rehearsal.Rehearsal;
import app.modeldeck.rehearsal.RehearsalLibrary;
import app.modeldeck.server.ModelServer;
import app.modeldeck.server.ServerSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/// The endpoint under load for some time: readers, refreshes, faults of the providers, and clients that vanish. `main`
/// does it for as many seconds as its argument says and prints what it saw; `src/bench/soak.sh` runs it.
final class ServeSoak implements AutoCloseable {
    private static final int REPLICATE = 100;
    private static final int FAL = 1_100;
    private static final int READS = 20;
    private static final String BOTH = "?provider=replicate,fal";
    private static final String WHOLE = "\"total\":" + (REPLICATE + FAL);
    private static final List<String> FAULTS =
            List.of("", "replicate=404@2", "fal=html", "replicate=malformed", "fal=404,replicate=401", "");

    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final ScheduledExecutorService watchers = Executors.newSingleThreadScheduledExecutor();
    private final HttpClient http = HttpClient.newBuilder()
            .executor(executor)
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final Rehearsal rehearsal;
    private final ModelServer server;
    private final AtomicLong answers = new AtomicLong();
    private final AtomicLong faults = new AtomicLong();
    private final ConcurrentSkipListSet<String> wrong = new ConcurrentSkipListSet<>();

    ServeSoak(Path settings) throws Exception {
        rehearsal =
                Rehearsal.start(executor, Chaos.none(), RehearsalLibrary.generated(REPLICATE, FAL), Clock.systemUTC());
        var environment = Map.of(
                "REPLICATE_API_TOKEN",
                Rehearsal.KEY,
                "MODELDECK_CONFIG_DIR",
                settings.toString(),
                "MODELDECK_REPLICATE_URL",
                rehearsal.address("replicate").toString(),
                "MODELDECK_FAL_URL",
                rehearsal.address("fal").toString());
        var assembly = new Assembly(environment, executor, watchers, executor, Clock.systemUTC());
        var opened = assembly.open(Sources.LIVE);
        server = ModelServer.start(
                ServerSettings.loopback(0), opened.catalog(), opened.marks(), assembly.surroundings());
    }

    /// What was seen.
    ///
    /// @param answers how many were read to the end
    /// @param wrong what was wrong with those that were
    /// @param before what was held when everything was warm
    /// @param after what was held when the clients had gone
    record Seen(long answers, List<String> wrong, Held before, Held after) {}

    /// Runs it.
    public static void main(String[] arguments) throws Exception {
        try (var soak = new ServeSoak(Files.createTempDirectory("soak"))) {
            var seen = soak.run(Duration.ofSeconds(Long.parseLong(arguments[0])));
            System.out.println(seen);
            System.exit(seen.wrong().isEmpty() ? 0 : 1);
        }
    }

    /// Blocks for about that long.
    Seen run(Duration time) throws Exception {
        load(time.dividedBy(4));
        var before = Held.now();
        load(time.minus(time.dividedBy(4)));
        return new Seen(answers.get(), List.copyOf(wrong), before, Held.now());
    }

    private void load(Duration time) throws Exception {
        rehearsal.chaos(Chaos.none());
        read(BOTH + "&refresh=true", WHOLE);
        long end = System.nanoTime() + time.toNanos();
        List<Callable<Void>> clients = List.of(
                () -> read(BOTH, WHOLE),
                () -> read(BOTH, WHOLE),
                () -> read(BOTH + "&search=" + (System.nanoTime() % 97), "\"success\":true"),
                this::held304,
                this::vanish,
                this::dribble);
        var running = Stream.concat(clients.stream(), Stream.<Callable<Void>>of(this::fault))
                .map(client -> executor.submit(() -> repeat(client, end)))
                .toList();
        for (Future<?> one : running) {
            one.get();
        }
    }

    private Void repeat(Callable<Void> client, long end) throws Exception {
        while (System.nanoTime() < end) {
            client.call();
        }
        return null;
    }

    private HttpResponse<String> get(String query, String... headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(server.address() + query));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private Void read(String query, String part) throws IOException, InterruptedException {
        var answer = get(query);
        if (answer.statusCode() != 200
                || !answer.body().contains(part)
                || !answer.body().endsWith("}")) {
            wrong.add(query.replaceAll("\\d+", "N") + " was answered with " + answer.statusCode() + " "
                    + beginning(answer));
        }
        answers.incrementAndGet();
        return null;
    }

    /// What it says of itself, without the rows.
    private static String beginning(HttpResponse<String> answer) {
        return answer.body().substring(0, Math.min(200, answer.body().length()));
    }

    private Void held304() throws IOException, InterruptedException {
        var tag = get(BOTH).headers().firstValue("ETag").orElse("none");
        var again = get(BOTH, "If-None-Match", tag);
        boolean same = again.headers().firstValue("ETag").orElse("").equals(tag);
        if (same != (again.statusCode() == 304)) {
            wrong.add("a tag was answered with " + again.statusCode());
        }
        answers.addAndGet(2);
        return null;
    }

    private Socket send(String head) throws IOException {
        var socket = new Socket(InetAddress.ofLiteral("127.0.0.1"), server.port());
        socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    /// Asks and is gone before the answer, or in the midst of it.
    private Void vanish() throws IOException {
        var head = "GET /api/models" + BOTH + " HTTP/1.1\r\nHost: 127.0.0.1:" + server.port() + "\r\n\r\n";
        send(head).close();
        try (var socket = send(head)) {
            socket.setSoLinger(true, 0);
            socket.getInputStream().readNBytes(1_000);
        }
        return null;
    }

    /// Begins to ask and does not end.
    private Void dribble() throws IOException {
        try (var socket = send("GET /api/mo")) {
            socket.getOutputStream().write('d');
        }
        return null;
    }

    /// The next fault, a refresh that meets it, and some who read what is left.
    private Void fault() throws IOException, InterruptedException {
        var fault = FAULTS.get((int) (faults.getAndIncrement() % FAULTS.size()));
        rehearsal.chaos(fault.isEmpty() ? Chaos.none() : Chaos.parse(fault));
        read(BOTH + "&refresh=true", WHOLE);
        for (int i = 0; i < READS; i++) {
            read(BOTH, WHOLE);
        }
        return null;
    }

    @Override
    public void close() {
        server.close();
        rehearsal.close();
        http.shutdownNow();
        executor.shutdownNow();
        watchers.shutdownNow();
    }
}
