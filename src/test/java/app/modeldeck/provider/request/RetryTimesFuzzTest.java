package app.modeldeck.provider.request;

import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.fuzz.Bounds;
import app.modeldeck.fuzz.Mutations;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/// What a provider may say of when to come again: whatever it is, it is a time from now to an hour, or not said.
class RetryTimesFuzzTest {
    private static final RetryTimes TIMES = new RetryTimes(InstantSource.fixed(Instant.parse("2026-11-23T10:15:30Z")));
    private static final List<String> GOOD = List.of(
            "5",
            "1000000000000",
            "Mon, 23 Nov 2026 10:16:00 GMT",
            "limit=10, remaining=0, reset=60",
            "\"default\";r=0;t=30",
            "{\"detail\":\"Your rate limit resets in ~30s.\",\"retry_after\":30}",
            "");

    @Property
    void anythingIsATimeUpToAnHourOrNotSaid(@ForAll Random random) {
        holds(any(random), any(random), any(random), any(random));
    }

    @Property
    void anyTextIsATimeUpToAnHourOrNotSaid(
            @ForAll String wait, @ForAll String limit, @ForAll String date, @ForAll String body) {
        holds(wait, limit, date, body);
    }

    private static String any(Random random) {
        var good = GOOD.get(random.nextInt(GOOD.size())).getBytes(StandardCharsets.UTF_8);
        return new String(Mutations.of(good, random), StandardCharsets.ISO_8859_1);
    }

    private static void holds(String wait, String limit, String date, String body) {
        var headers = HttpHeaders.of(
                Map.of("Retry-After", List.of(wait), "RateLimit", List.of(limit), "Date", List.of(date)),
                (_, _) -> true);
        var found = Bounds.inTime(() -> TIMES.find(headers, body));
        assertThat(found.stream())
                .allSatisfy(time -> assertThat(time).isPositive().isLessThanOrEqualTo(Duration.ofHours(1)));
    }
}
