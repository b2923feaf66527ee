package app.modeldeck.provider.reading;

import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.model.Source;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerEntryTest {
    private static final Instant ASKED = Instant.parse("2026-11-20T09:00:00Z");

    private static Optional<BigDecimal> decimal(String value) throws IOException {
        return entry(value).decimal("it");
    }

    private static AnswerEntry entry(String value) throws IOException {
        return new AnswerEntry(new ObjectMapper().readTree("{\"it\":" + value + "}"), new Source("GET /models", ASKED));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"1e999999999\"", "\"1e-999999999\"", "\"1e2147483647\"", "\"-1e2147483647\"", "\"NaN\"", "\"\""
            })
    void aNumberThatCannotBeWrittenOutIsNone(String value) throws IOException {
        assertThat(decimal(value)).isEmpty();
    }

    @Test
    void aNumberIsTakenExactlyWhereItIsText() throws IOException {
        assertThat(decimal("\"0.000000039\"")).contains(new BigDecimal("0.000000039"));
        assertThat(decimal("\"12e3\"")).contains(new BigDecimal("12e3"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"2026-04-06T20:19:33Z\"",
                "\"2026-04-06T22:19:33.000+02:00\"",
                "1775506773",
                "1775506773000",
                "1775506773000000"
            })
    void aMomentIsReadHoweverItIsWritten(String value) throws IOException {
        assertThat(entry(value).instant("it")).contains(Instant.parse("2026-04-06T20:19:33Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-1",
                "1.5",
                "\"1969-07-20\"",
                "\"2028-01-01\"",
                "9223372036854775807",
                "\"soon\"",
                "true",
                "1",
                "\"1970-01-01T00:00:00-08:00\"",
                "253402300799",
                "253402300799000",
                "253402300799000000"
            })
    void aMomentThatCannotBeIsNotKnown(String value) throws IOException {
        assertThat(entry(value).instant("it")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\u3164\"", "\"\u2800\u115F\"", "\"\u0301\""})
    void anIdThatNobodyCanSeeIsNone(String value) throws IOException {
        assertThat(entry(value).id("it")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"https://replicate.com@other.example/x\"", "\"https://:@other.example/x\""})
    void anAddressThatPassesItselfOffAsAnotherIsNone(String value) throws IOException {
        assertThat(entry(value).address("it")).isEmpty();
    }

    @Test
    void aTagStandsOnceAndTheListIsBounded() throws IOException {
        var many = IntStream.range(0, 200)
                .mapToObj(i -> "\"t" + i / 2 + "\"")
                .collect(Collectors.joining(",", "[", ",7]"));

        assertThat(entry(many).tags("it")).hasSize(64).doesNotHaveDuplicates().startsWith("t0", "t1");
    }
}
