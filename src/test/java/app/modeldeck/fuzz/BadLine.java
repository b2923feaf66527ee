package app.modeldeck.fuzz;

import app.modeldeck.provider.FetchContext;
import app.modeldeck.provider.ModelProvider;
import app.modeldeck.provider.OneAnswer;
import app.modeldeck.provider.request.JsonClient;
import app.modeldeck.rehearsal.Chaos;
import app.modeldeck.rehearsal.Rehearsal;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;

/// Stands between a client and the rehearsal, and spoils every other answer on the way.
///
/// @param random decides what is spoiled, and how
record BadLine(Rehearsal rehearsal, HttpClient http, OneAnswer front, AtomicReference<Random> random)
        implements AutoCloseable {
    static BadLine open() {
        try {
            return between();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BadLine between() throws IOException {
        var rehearsal = Rehearsal.start(Executors.newVirtualThreadPerTaskExecutor(), Chaos.none(), Clock.systemUTC());
        var http = HttpClient.newHttpClient();
        var random = new AtomicReference<>(new Random(0));
        var place = rehearsal.address("fal").resolve("/");
        return new BadLine(
                rehearsal, http, new OneAnswer(exchange -> pass(exchange, place, http, random.get())), random);
    }

    private static void pass(HttpExchange exchange, URI place, HttpClient http, Random random) throws IOException {
        var request = HttpRequest.newBuilder(place.resolve(exchange.getRequestURI()))
                .header("Authorization", "Bearer " + Rehearsal.KEY)
                .build();
        try {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            boolean spoiled = answer.body().length > 0 && random.nextBoolean();
            OneAnswer.send(
                    exchange, answer.statusCode(), spoiled ? Mutations.of(answer.body(), random) : answer.body());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// From now on it spoils what this decides.
    void spoil(Random by) {
        random.set(by);
    }

    /// A question to this provider over the line.
    FetchContext context(JsonClient client, ModelProvider provider) {
        var path = rehearsal.address(provider.info().id().slug()).getPath();
        return OneAnswer.context(client, front.address().resolve(path), Optional.of(Rehearsal.KEY));
    }

    @Override
    public void close() {
        front.close();
        rehearsal.close();
        http.close();
    }
}
