package app.modeldeck.provider.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.modeldeck.model.Problem;
import app.modeldeck.net.Errand;
import app.modeldeck.net.Errand.Reason;
import app.modeldeck.provider.JsonClients;
import app.modeldeck.provider.OneAnswer;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Who waits for a turn at a provider that may be asked once a second, and who does not.
class RequestsTest {
    private static final int BURST = 10;
    private static final Duration WHOLE = Duration.ofMinutes(1);

    private final OneAnswer provider;
    private final JsonClient client = JsonClients.calmClient();
    private final AtomicLong now = new AtomicLong();
    private final Pace pace = new Pace(60, now::get);

    RequestsTest() throws IOException {
        provider = OneAnswer.json("{}");
    }

    @AfterEach
    void close() {
        provider.close();
    }

    private ThrowingCallable asking(Reason why, Duration whole) {
        var requests = new Requests(
                client, JsonClients.quickRetries(), new Errand("Acme", why), pace, new Deadline(now::get, whole));
        var ask = new JsonClient.Ask(provider.address(), new Auth.None(), Optional.empty(), "the list");
        return () -> requests.get(ask, () -> (parser, _) -> parser.nextToken(), _ -> {});
    }

    private void queue(int requests) {
        IntStream.range(0, BURST + requests).forEach(_ -> pace.next(WHOLE));
    }

    @Test
    void aSearchThatWouldWaitLongIsNotSentAndKeepsNoListWaiting() {
        queue(5);
        for (int i = 0; i < 60; i++) {
            assertThatThrownBy(asking(Reason.SEARCH, WHOLE))
                    .isInstanceOfSatisfying(
                            ProviderException.class,
                            refused -> assertThat(refused.problem())
                                    .isEqualTo(new Problem.Crowded(Duration.ofSeconds(6))));
        }
        assertThat(provider.asked()).isEmpty();
        assertThat(pace.next(WHOLE)).isEqualTo(Duration.ofSeconds(6));
    }

    @Test
    void aListWhoseTurnComesAfterItsEndIsNotSent() {
        queue(8);
        assertThatThrownBy(asking(Reason.LIST, Duration.ofSeconds(8)))
                .isInstanceOfSatisfying(
                        ProviderException.class,
                        refused -> assertThat(refused.problem()).isEqualTo(new Problem.Crowded(Duration.ofSeconds(9))));
    }

    @Test
    void aSearchWhoseTurnItIsIsSent() throws Throwable {
        queue(-1);
        asking(Reason.SEARCH, WHOLE).call();
        assertThat(provider.asked()).hasSize(1);
    }
}
