package app.modeldeck.provider.rest;

import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.model.KeyUse;
import app.modeldeck.model.Problem;
import app.modeldeck.model.ProviderId;
import app.modeldeck.provider.JsonClients;
import app.modeldeck.provider.Listing;
import app.modeldeck.provider.OneAnswer;
import app.modeldeck.provider.reading.EntryMapping;
import app.modeldeck.provider.reading.Envelope;
import app.modeldeck.provider.reading.Fields;
import app.modeldeck.provider.reading.Paging;
import app.modeldeck.provider.request.Auth;
import app.modeldeck.provider.request.Deadline;
import app.modeldeck.provider.request.Pace;
import app.modeldeck.provider.request.ProviderException;
import app.modeldeck.provider.request.Requests;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// How a list is walked: from both ends, ahead of what has been read, and by page numbers.
@Timeout(30)
class WalkTest {
    private static final EntryMapping IDS = EntryMapping.of(new ProviderId("fake"), Fields.identifiedBy("id"));
    private static final RestSpec ONE_END =
            RestSpec.of("/links", new Auth.None(), Envelope.list("items").paged(new Paging.NextLink("next")), IDS);
    private static final RestSpec BOTH_ENDS = ONE_END.andBackwards("/links?order=asc");
    private static final RestSpec NUMBERED = RestSpec.of(
            "/numbers",
            new Auth.None(),
            Envelope.list("items").paged(new Paging.Cursor("cursor", "cursor", "more", Paging.CursorForm.PAGE_NUMBER)),
            IDS);

    private static List<String> models(int count) {
        return IntStream.range(0, count).mapToObj(i -> "m" + i).toList();
    }

    private static Listing list(RestSpec spec, ListServer server) throws ProviderException, InterruptedException {
        var context = OneAnswer.context(JsonClients.quickClient(), server.address(), Optional.empty());
        return ListCrawl.list(spec, KeyUse.NONE, context);
    }

    private static List<String> ids(Listing listing) {
        return listing.models().stream().map(m -> m.id().value()).toList();
    }

    private static boolean refuse(HttpExchange exchange, int status) throws IOException {
        exchange.sendResponseHeaders(status, -1);
        return true;
    }

    @Test
    void twoChainsMeetInTheMiddleAndNothingIsLost() throws Exception {
        for (int count : List.of(1, 9, 10, 11, 19, 20, 21, 25, 45, 95, 101)) {
            try (var server = new ListServer(models(count), 10)) {
                var listing = list(BOTH_ENDS, server);
                assertThat(ids(listing)).as("%d models", count).containsExactlyInAnyOrderElementsOf(models(count));
                assertThat(listing.cut()).isEmpty();
                assertThat(server.asked()).doesNotHaveDuplicates();
            }
        }
    }

    @Test
    void eachChainAsksForAboutHalfOfThePages() throws Exception {
        try (var server = new ListServer(models(1_000), 10)) {
            list(BOTH_ENDS, server);
            assertThat(server.asked().stream().filter(a -> a.contains("order=asc")))
                    .hasSizeBetween(10, 95);
            assertThat(server.asked()).hasSizeLessThan(115);
        }
    }

    @Test
    void aModelThatStandsTwiceIsNoMeeting() throws Exception {
        var twice =
                Stream.of(models(95).stream(), Stream.of("m3")).flatMap(s -> s).toList();
        try (var server = new ListServer(twice, 10)) {
            assertThat(ids(list(BOTH_ENDS, server))).containsExactlyInAnyOrderElementsOf(models(95));
        }
    }

    @Test
    void aModelThatStandsTwiceIsNoMeetingEvenAloneOnItsPage() throws Exception {
        var list = List.of("m0", "m1", "m2", "x", "!", "!", "m3", "m4", "m5", "m6", "m7", "m8", "m9", "m10", "x");
        try (var server = new ListServer(list, 3)) {
            var listing = list(BOTH_ENDS, server);
            assertThat(ids(listing)).containsAll(models(11)).contains("x");
            assertThat(listing.leftOut()).isEqualTo(2);
        }
    }

    @Test
    void anUnreadableEntryIsCountedOnceAlsoWhereTheChainsMeet() throws Exception {
        var odd = IntStream.range(0, 40)
                .mapToObj(i -> i % 4 == 1 ? "!" + i : "m" + i)
                .toList();
        try (var server = new ListServer(odd, 20)) {
            assertThat(list(BOTH_ENDS, server).leftOut()).isEqualTo(10);
        }
    }

    @Test
    void anUnreadableEntryIsCountedOnceWhereverItStands() throws Exception {
        for (int bad = 0; bad < 30; bad++) {
            int odd = bad;
            var list = IntStream.range(0, 30)
                    .mapToObj(i -> i == odd ? "!" : "m" + i)
                    .toList();
            try (var server = new ListServer(list, 10)) {
                assertThat(list(BOTH_ENDS, server).leftOut()).as("at %d", bad).isEqualTo(1);
            }
        }
    }

    @Test
    void aServerThatDoesNotTurnTheListIsWalkedFromOneEnd() throws Exception {
        try (var server = new ListServer(models(95), 10).turningNever()) {
            var listing = list(BOTH_ENDS, server);
            assertThat(ids(listing)).containsExactlyInAnyOrderElementsOf(models(95));
            assertThat(listing.cut()).isEmpty();
            assertThat(server.asked().stream()
                            .filter(a -> a.contains("order=asc"))
                            .count())
                    .isLessThan(10);
        }
    }

    @Test
    void whereOneEndCannotBeHadTheOtherGoesToTheEnd() throws Exception {
        for (var broken : List.of("order=asc", "cursor=30")) {
            try (var server = new ListServer(models(95), 10)
                    .troubled((asked, exchange) -> asked.endsWith(broken) && refuse(exchange, 404))) {
                var listing = list(BOTH_ENDS, server);
                assertThat(ids(listing)).as(broken).containsExactlyInAnyOrderElementsOf(models(95));
                assertThat(listing.cut()).isEmpty();
            }
        }
    }

    @Test
    void theNextPageIsAskedForBeforeTheRestOfThisOneHasCome() throws Exception {
        var second = new CountDownLatch(1);
        try (var server = new ListServer(models(15), 10)) {
            server.troubled((asked, _) -> {
                if (asked.contains("cursor=10")) {
                    second.countDown();
                }
                return false;
            });
            var early = new AtomicInteger();
            server.beforeTheRest(asked -> {
                if (!asked.contains("cursor") && second.await(5, TimeUnit.SECONDS)) {
                    early.incrementAndGet();
                }
            });
            assertThat(ids(list(ONE_END, server))).containsExactlyInAnyOrderElementsOf(models(15));
            assertThat(early).hasValue(1);
            assertThat(server.busiest()).isEqualTo(2);
        }
    }

    @Test
    void numberedPagesAreAskedForFourAtATime() throws Exception {
        for (int count : List.of(5, 10, 11, 20, 45, 100)) {
            try (var server = new ListServer(models(count), 10)) {
                var listing = list(NUMBERED, server);
                assertThat(ids(listing)).as("%d models", count).containsExactlyInAnyOrderElementsOf(models(count));
                assertThat(listing.cut()).isEmpty();
                assertThat(server.busiest()).isLessThanOrEqualTo(4);
            }
        }
        var together = new CountDownLatch(4);
        try (var server = new ListServer(models(95), 10)) {
            server.beforeTheRest(asked -> {
                if (asked.contains("cursor=")) {
                    together.countDown();
                    together.await(5, TimeUnit.SECONDS);
                }
            });
            list(NUMBERED, server);
            assertThat(together.getCount()).isZero();
            assertThat(server.busiest()).isEqualTo(4);
        }
    }

    @Test
    void aFailureBehindTheLastNumberedPageIsNone() throws Exception {
        try (var server = new ListServer(models(25), 10)
                .troubled((asked, exchange) -> asked.contains("cursor=NA") && refuse(exchange, 404))) {
            var listing = list(NUMBERED, server);
            assertThat(ids(listing)).containsExactlyInAnyOrderElementsOf(models(25));
            assertThat(listing.cut()).isEmpty();
        }
    }

    @Test
    void cursorsThatAreNoPageNumbersAreFollowedOneAfterTheOther() throws Exception {
        try (var server = new ListServer(models(45), 10).numbering(number -> "p" + number)) {
            assertThat(ids(list(NUMBERED, server))).containsExactlyElementsOf(models(45));
            assertThat(server.busiest()).isEqualTo(1);
        }
        try (var server = new ListServer(models(45), 10).numbering(n -> n.equals("2") ? n : "p" + n)) {
            var listing = list(NUMBERED, server);
            assertThat(ids(listing)).containsExactlyInAnyOrderElementsOf(models(45));
            assertThat(listing.cut()).isEmpty();
        }
    }

    @Test
    void anAccidentOnAnyPageIsRepeatedAtItsCursorAndLosesNothing() throws Exception {
        var failures = new AtomicInteger();
        try (var server = new ListServer(models(45), 10)
                .troubled((asked, exchange) ->
                        asked.contains("cursor=20") && failures.incrementAndGet() <= 2 && refuse(exchange, 503))) {
            var listing = list(ONE_END, server);
            assertThat(ids(listing)).containsExactlyElementsOf(models(45));
            assertThat(listing.cut()).isEmpty();
            assertThat(server.asked().stream().filter(a -> !a.contains("cursor")))
                    .hasSize(1);
        }
    }

    @Test
    void anOutageIsNotMadeWorseThanTheBudgetOfTheQuestionAllows() throws Exception {
        try (var server = new ListServer(models(2_000), 10)) {
            var seen = ConcurrentHashMap.<String>newKeySet();
            server.troubled((asked, exchange) -> seen.add(asked) && refuse(exchange, 503));
            var listing = list(ONE_END, server);
            assertThat(listing.cut()).contains(new Problem.ServerFault(503));
            assertThat(server.asked()).hasSize(21);
            assertThat(ids(listing)).hasSize(100);
        }
    }

    @Test
    void aListWithoutEndStopsAtItsLimitOfPages() throws Exception {
        try (var server = new ListServer(models(2_500), 1)) {
            var listing = list(ONE_END, server);
            assertThat(listing.cut()).contains(new Problem.ListTooLong());
            assertThat(listing.models()).hasSize(2_000);
        }
    }

    @Test
    void aListThatItsPaceKeepsFromItsEndSaysThatTheTimeIsUp() throws Exception {
        try (var server = new ListServer(models(9), 1)) {
            var time = Duration.ofSeconds(5);
            var requests = new Requests(
                    JsonClients.quickClient(),
                    JsonClients.quickRetries(),
                    JsonClients.ERRAND,
                    new Pace(6, () -> 0),
                    new Deadline(() -> 0, time));
            var context = OneAnswer.context(requests, server.address(), Optional.empty());
            var listing = ListCrawl.list(ONE_END, KeyUse.NONE, context);
            assertThat(ids(listing)).containsExactly("m0");
            assertThat(listing.cut()).contains(new Problem.TimedOut(time));
        }
    }

    @Test
    void anInterruptStopsEveryRequestOfTheWalk() throws Exception {
        var hanging = new CountDownLatch(4);
        try (var server = new ListServer(models(95), 10)) {
            server.beforeTheRest(asked -> {
                if (asked.contains("cursor=")) {
                    hanging.countDown();
                    new CountDownLatch(1).await();
                }
            });
            var ended = new CountDownLatch(1);
            var walker = Thread.ofVirtual().start(() -> {
                try {
                    list(NUMBERED, server);
                } catch (InterruptedException _) {
                    ended.countDown();
                } catch (ProviderException e) {
                    throw new IllegalStateException(e);
                }
            });
            assertThat(hanging.await(5, TimeUnit.SECONDS)).isTrue();
            walker.interrupt();
            assertThat(ended.await(5, TimeUnit.SECONDS)).isTrue();
        }
    }
}
