package app.modeldeck.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
final class FaultsTest {
    private static final Instant NOW = Instant.parse("2026-12-01T08:00:00Z");
    private static final int NOT_YET_MILLIS = 200;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private Rehearsal rehearsal;
    private Caller caller;

    @BeforeEach
    void start() throws IOException {
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        rehearsal = Rehearsal.start(threads, Chaos.none(), RehearsalLibrary.generated(60, 230), clock);
        caller = new Caller(rehearsal);
    }

    @AfterEach
    void stop() {
        caller.close();
        rehearsal.close();
        threads.close();
    }

    @ParameterizedTest
    @CsvSource({"401", "403", "404", "429", "500", "503"})
    void statusesComeInTheProvidersShape(int status) throws Exception {
        chaos("replicate=" + status + ",fal=" + status);
        HttpResponse<String> replicate = caller.keyed("replicate", "/models");
        assertThat(replicate.statusCode()).isEqualTo(status);
        assertThat(replicate.headers().firstValue("content-type")).contains("application/problem+json");
        assertThat(Json.read(replicate.body()).path("status").asInt()).isEqualTo(status);
        HttpResponse<String> fal = caller.keyed("fal", "/models");
        assertThat(fal.statusCode()).isEqualTo(status);
        assertThat(Json.read(fal.body()).at("/error/type").asText()).isNotEmpty();
        assertThat(Json.read(fal.body()).at("/error/message").asText()).isNotEmpty();
    }

    @Test
    void waitsStandInTheHeaderInTheBodyOrAsADate() throws Exception {
        chaos("replicate=429");
        assertThat(caller.keyed("replicate", "/models").headers().firstValue("retry-after"))
                .contains("30");
        chaos("replicate=429-body");
        HttpResponse<String> body = caller.keyed("replicate", "/models");
        assertThat(body.headers().firstValue("retry-after")).isEmpty();
        assertThat(Json.read(body.body()).path("retry_after").asInt()).isEqualTo(30);
        chaos("fal=429-date");
        assertThat(caller.keyed("fal", "/models").headers().firstValue("retry-after"))
                .contains("Tue, 01 Dec 2026 08:00:30 GMT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"replicate", "fal"})
    void timeoutNeverAnswersUntilTheRehearsalCloses(String provider) throws Exception {
        chaos(provider + "=timeout");
        Future<HttpResponse<String>> answer = threads.submit(() -> caller.keyed(provider, "/models"));
        assertThatThrownBy(() -> answer.get(NOT_YET_MILLIS, TimeUnit.MILLISECONDS))
                .isInstanceOf(TimeoutException.class);
        rehearsal.close();
        assertThatThrownBy(() -> answer.get(5, TimeUnit.SECONDS)).hasCauseInstanceOf(IOException.class);
    }

    @Test
    void stallSendsHeadersAndSomeBytesAndThenNothing() throws Exception {
        chaos("fal=stall");
        HttpResponse<InputStream> answer = caller.stream("fal", "/models");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body().read()).isEqualTo('{');
        Future<byte[]> rest = threads.submit(() -> answer.body().readAllBytes());
        assertThatThrownBy(() -> rest.get(NOT_YET_MILLIS, TimeUnit.MILLISECONDS))
                .isInstanceOf(TimeoutException.class);
        rehearsal.close();
        assertThatThrownBy(() -> rest.get(5, TimeUnit.SECONDS)).hasCauseInstanceOf(IOException.class);
    }

    @Test
    void slowAnswersAfterThePause() throws Exception {
        chaos("fal=slow:150");
        long began = System.nanoTime();
        assertThat(caller.keyed("fal", "/models").statusCode()).isEqualTo(200);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThanOrEqualTo(Duration.ofMillis(150));
    }

    @Test
    void truncatedPromisesMoreThanItSends() throws Exception {
        chaos("replicate=truncated");
        HttpResponse<InputStream> answer = caller.stream("replicate", "/models");
        assertThat(answer.headers().firstValueAsLong("content-length").orElse(0))
                .isGreaterThan(100_000);
        assertThatIOException().isThrownBy(() -> answer.body().readAllBytes());
    }

    @Test
    void resetBreaksABodyOfUnstatedLength() throws Exception {
        chaos("replicate=reset");
        HttpResponse<InputStream> answer = caller.stream("replicate", "/models");
        assertThat(answer.headers().firstValue("transfer-encoding")).contains("chunked");
        assertThatIOException().isThrownBy(() -> answer.body().readAllBytes());
    }

    @ParameterizedTest
    @ValueSource(strings = {"replicate", "fal"})
    void htmlIsASignInPage(String provider) throws Exception {
        chaos(provider + "=html");
        HttpResponse<String> answer = caller.keyed(provider, "/models");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("content-type")).contains("text/html; charset=utf-8");
        assertThat(answer.body()).startsWith("<!DOCTYPE html>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"replicate", "fal"})
    void malformedIsNoJson(String provider) throws Exception {
        chaos(provider + "=malformed");
        HttpResponse<String> answer = caller.keyed(provider, "/models");
        assertThat(answer.body()).startsWith("{").endsWith("}");
        assertThatIllegalArgumentException().isThrownBy(() -> Json.read(answer.body()));
    }

    @Test
    void emptyIsAProperPageWithoutModels() throws Exception {
        chaos("replicate=empty,fal=empty");
        assertThat(caller.keyed("replicate", "/models").body())
                .isEqualTo("{\"next\":null,\"previous\":null,\"results\":[]}");
        assertThat(caller.keyed("fal", "/models").body())
                .isEqualTo("{\"models\":[],\"next_cursor\":null,\"has_more\":false}");
    }

    @Test
    void redirectLeadsToAnotherHost() throws Exception {
        chaos("fal=redirect");
        HttpResponse<String> answer = caller.keyed("fal", "/models");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("location")).contains("http://other.invalid/fal/v1/models");
    }

    @Test
    void foreignNextIsAnotherHostOrTheSameCursor() throws Exception {
        chaos("replicate=foreign-next,fal=foreign-next");
        assertThat(caller.json("replicate", "/models").path("next").asText())
                .startsWith("http://other.invalid/v1/models?cursor=");
        JsonNode page = caller.json("fal", "/models?cursor=Mg");
        assertThat(page.path("next_cursor").asText()).isEqualTo("Mg");
        assertThat(page.path("has_more").asBoolean()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"replicate,/models", "replicate,/search?query=amber", "fal,/models", "fal,/models?q=amber"})
    void driftHasAnUnknownEnvelope(String provider, String path) throws Exception {
        chaos(provider + "=drift");
        JsonNode answer = caller.json(provider, path);
        assertThat(answer.properties()).extracting(field -> field.getKey()).containsExactly("data");
        assertThat(answer.path("data")).isNotEmpty();
    }

    @Test
    void aFaultOnOnePageLeavesTheOthersAndSearchAlone() throws Exception {
        chaos("replicate=500@2,fal=503@3");
        JsonNode first = caller.json("replicate", "/models");
        String next = first.path("next").asText();
        assertThat(caller.keyed("replicate", next.substring(next.indexOf("/models")))
                        .statusCode())
                .isEqualTo(500);
        assertThat(caller.keyed("replicate", "/search?query=amber").statusCode())
                .isEqualTo(200);
        assertThat(caller.keyed("fal", "/models?cursor=Mg").statusCode()).isEqualTo(200);
        assertThat(caller.keyed("fal", "/models?cursor=Mw").statusCode()).isEqualTo(503);
    }

    @Test
    void aFaultOnAllPagesMeetsSearchAndDescribeToo() throws Exception {
        chaos("replicate=500,fal=500");
        assertThat(caller.keyed("replicate", "/search?query=amber").statusCode())
                .isEqualTo(500);
        assertThat(caller.keyed("replicate", "/models/northwind/amber-portrait-0")
                        .statusCode())
                .isEqualTo(500);
        assertThat(caller.keyed("fal", "/models?q=amber").statusCode()).isEqualTo(500);
    }

    @Test
    void faultsEndWhenTheyAreTakenBack() throws Exception {
        chaos("fal=500");
        assertThat(caller.keyed("fal", "/models").statusCode()).isEqualTo(500);
        rehearsal.chaos(Chaos.none());
        assertThat(caller.keyed("fal", "/models").statusCode()).isEqualTo(200);
    }

    private void chaos(String text) {
        rehearsal.chaos(Chaos.parse(text));
    }
}
