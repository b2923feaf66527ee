package app.modeldeck.provider.reading;

import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.model.Source;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerEntryTest {
    private static Optional<BigDecimal> decimal(String value) throws IOException {
        var node = new ObjectMapper().readTree("{\"price\":" + value + "}");
        return new AnswerEntry(node, new Source("GET /models", Instant.EPOCH)).decimal("price");
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
}
