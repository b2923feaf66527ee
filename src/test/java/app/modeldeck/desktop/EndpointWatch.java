package app.modeldeck.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.chaos.AnswerReading;
import app.modeldeck.chaos.Judge;
import app.modeldeck.chaos.Sight;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// A reader of the endpoint that holds every answer against what must be true. Safe for several threads.
final class EndpointWatch implements AutoCloseable {
    private static final Pattern ORIGIN = Pattern.compile("\"cached\":(true|false)");

    private final AtomicReference<HttpClient> http = new AtomicReference<>(HttpClient.newHttpClient());
    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, String> tagged = new ConcurrentHashMap<>();
    private final AtomicInteger answers = new AtomicInteger();
    private final URI address;
    private final Judge judge;

    EndpointWatch(URI address, Judge judge) {
        this.address = address;
        this.judge = judge;
    }

    /// Leaves all connections, after a leap of the time that makes the endpoint leave them too.
    void reconnect() {
        http.getAndSet(HttpClient.newHttpClient()).shutdownNow();
    }

    /// Asks for everything in the midst of a round.
    void look(String query) throws IOException, InterruptedException {
        ask(query, judge::look);
    }

    /// Asks for everything after all providers have settled.
    List<Sight> settle() throws IOException, InterruptedException {
        return ask("", judge::settle);
    }

    /// How many answers were read.
    int answers() {
        return answers.get();
    }

    private List<Sight> ask(String query, Consumer<Sight> held) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address + query)).build();
        var answer = http.get().send(request, HttpResponse.BodyHandlers.ofString());
        answer.headers().firstValue("ETag").ifPresent(tag -> isOneAnswer(tag, answer.body()));
        var sights = AnswerReading.sights(answer.statusCode(), json.readTree(answer.body()));
        sights.forEach(held);
        answers.incrementAndGet();
        return sights;
    }

    /// A tag stands for one answer, but for where that came from.
    private void isOneAnswer(String tag, String body) {
        var said = ORIGIN.matcher(body).replaceAll("");
        assertThat(said.equals(tagged.computeIfAbsent(tag, _ -> said)))
                .as("one answer for " + tag)
                .isTrue();
    }

    @Override
    public void close() {
        http.get().shutdownNow();
    }
}
