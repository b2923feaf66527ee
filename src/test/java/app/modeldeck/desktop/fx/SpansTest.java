package app.modeldeck.desktop.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;

final class SpansTest {
    private static final Instant NOON = Instant.parse("2026-11-28T12:00:00Z");

    private final Spans spans = new Spans(Words.in(Locale.US));

    @Test
    void nothingIsShorterThanNoTimeWhereTheClockIsSetBack() {
        assertThat(spans.took(Duration.ofMillis(312))).isEqualTo("312 ms");
        assertThat(spans.took(Duration.ofHours(-1))).isEqualTo("0 ms");
        assertThat(spans.age(NOON, NOON.minusSeconds(3600))).isEqualTo(spans.age(NOON, NOON));
    }
}
