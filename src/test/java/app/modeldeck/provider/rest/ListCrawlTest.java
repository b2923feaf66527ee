package app.modeldeck.provider.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.modeldeck.model.KeyUse;
import app.modeldeck.model.Model;
import app.modeldeck.model.Problem;
import app.modeldeck.model.ProviderId;
import app.modeldeck.provider.FetchContext;
import app.modeldeck.provider.FetchProgress;
import app.modeldeck.provider.JsonClients;
import app.modeldeck.provider.Listing;
import app.modeldeck.provider.OneAnswer;
import app.modeldeck.provider.reading.EntryMapping;
import app.modeldeck.provider.reading.Envelope;
import app.modeldeck.provider.reading.Fields;
import app.modeldeck.provider.reading.Paging;
import app.modeldeck.provider.request.Auth;
import app.modeldeck.provider.request.ProviderException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The one fetch loop, over real sockets, with a provider that is nothing but data.
class ListCrawlTest {
    private static final RestSpec LINKS = spec(new Paging.NextLink("next"));
    private static final RestSpec CURSORS =
            spec(new Paging.Cursor("cursor", "next_cursor", "has_more", Paging.CursorForm.OPAQUE));
    private static final String KEY = "canary-key-for-tests";

    private static RestSpec spec(Paging paging) {
        var reading = EntryMapping.of(new ProviderId("fake"), Fields.identifiedBy("id"));
        return RestSpec.of(
                "/models", new Auth.Scheme("Bearer"), Envelope.list("items").paged(paging), reading);
    }

    private static List<String> ids(Listing listing) {
        return listing.models().stream().map(m -> m.id().value()).toList();
    }

    private static Listing crawl(RestSpec spec, OneAnswer server) throws ProviderException, InterruptedException {
        return ListCrawl.list(spec, KeyUse.OPTIONAL, server.context(JsonClients.quickClient()));
    }

    /// A server whose pages are chosen by the cursor in the request; `first` where there is none.
    private static OneAnswer pages(String... cursorsAndPages) throws IOException {
        return new OneAnswer(exchange -> {
            var query = Optional.ofNullable(exchange.getRequestURI().getQuery()).orElse("");
            var cursor = query.contains("cursor=") ? query.replaceAll(".*cursor=", "") : "first";
            for (int i = 0; i < cursorsAndPages.length; i += 2) {
                if (cursorsAndPages[i].equals(cursor)) {
                    OneAnswer.send(exchange, 200, cursorsAndPages[i + 1].getBytes(StandardCharsets.UTF_8));
                    return;
                }
            }
            OneAnswer.send(exchange, 503, new byte[0]);
        });
    }

    @Test
    void walksCursorsToTheEndAndPublishesEachPage() throws Exception {
        try (var server = pages(
                "first", "{\"items\":[{\"id\":\"a\"}],\"next_cursor\":\"Mg\",\"has_more\":true}",
                "Mg", "{\"next_cursor\":\"Mw\",\"has_more\":true,\"items\":[{\"id\":\"b\"}]}",
                "Mw", "{\"items\":[{\"id\":\"c\"}],\"next_cursor\":\"NA\",\"has_more\":false}")) {
            var pages = new CopyOnWriteArrayList<Integer>();
            var plain = server.context(JsonClients.quickClient());
            var context = new FetchContext(
                    plain.requests(), plain.address(), plain.key(), plain.workers(), new FetchProgress() {
                        @Override
                        public void page(List<Model> models) {
                            pages.add(models.size());
                        }
                    });
            var listing = ListCrawl.list(CURSORS, KeyUse.NONE, context);
            assertThat(ids(listing)).containsExactly("a", "b", "c");
            assertThat(listing.cut()).isEmpty();
            assertThat(pages).containsExactly(1, 1, 1);
            assertThat(server.asked()).containsExactly("/v1/models", "/v1/models?cursor=Mg", "/v1/models?cursor=Mw");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "\"null\"", "\"\"", "false"})
    void aNextLinkThatIsNoneIsTheEnd(String next) throws Exception {
        try (var server = OneAnswer.json("{\"items\":[{\"id\":\"a\"}],\"next\":" + next + "}")) {
            assertThat(crawl(LINKS, server).cut()).isEmpty();
            assertThat(server.asked()).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<?cursor=2>; rel=next",
                "<?cursor=2>; type=\"a/b\"; rel=\"next\"",
                "<?cursor=1>; rel=\"first\", <?cursor=2>; rel=\"next\"",
                "</style.css>; rel=preload|<?cursor=2>; rel=\"next\"",
                "<?cursor=2>; rel=\"last next\"",
                "<?cursor=2>; REL=\"Next\"",
                "<?cursor=2> ; rel = next",
                "<?cursor=2>; title=\"a, b\"; rel=next",
                "<?cursor=2>; rel='next'"
            })
    void aLinkHeaderLeadsOnInWhateverWayItIsWritten(String headers) throws Exception {
        try (var server = linking(headers)) {
            var listing = crawl(spec(new Paging.LinkHeader()), server);
            assertThat(server.asked()).containsExactly("/v1/models", "/v1/models?cursor=2");
            assertThat(listing.cut()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<?cursor=2>", "<?cursor=2>; rel=prev", "<?cursor=2>; rel=next-archive", "?; rel=next"})
    void aLinkHeaderOfAnotherKindIsTheEnd(String headers) throws Exception {
        try (var server = linking(headers)) {
            assertThat(crawl(spec(new Paging.LinkHeader()), server).cut()).isEmpty();
            assertThat(server.asked()).hasSize(1);
        }
    }

    /// A server whose first page has these `Link` headers, parted by bars.
    private static OneAnswer linking(String headers) throws IOException {
        return new OneAnswer(exchange -> {
            boolean isFirst = exchange.getRequestURI().getQuery() == null;
            if (isFirst) {
                for (var header : headers.split("\\|", -1)) {
                    exchange.getResponseHeaders().add("Link", header);
                }
            }
            var id = isFirst ? "a" : "b";
            OneAnswer.send(exchange, 200, ("{\"items\":[{\"id\":\"" + id + "\"}]}").getBytes(StandardCharsets.UTF_8));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "\"true\"", "\"TRUE\"", "1", "\"yes\"", "null", "{}"})
    void aCursorIsFollowedWhereNothingSaysThatItIsTheLast(String more) throws Exception {
        try (var server = pages(
                "first",
                "{\"items\":[{\"id\":\"a\"}],\"next_cursor\":\"x\",\"has_more\":" + more + "}",
                "x",
                "{\"items\":[{\"id\":\"b\"}]}")) {
            var listing = crawl(CURSORS, server);
            assertThat(ids(listing)).containsExactly("a", "b");
            assertThat(listing.cut()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"false", "\"False\"", "0", "\"no\""})
    void aCursorIsTheLastWhereTheListSaysSo(String more) throws Exception {
        try (var server =
                OneAnswer.json("{\"items\":[{\"id\":\"a\"}],\"next_cursor\":\"x\",\"has_more\":" + more + "}")) {
            assertThat(crawl(CURSORS, server).cut()).isEmpty();
            assertThat(server.asked()).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ",\"next_cursor\":null", ",\"next_cursor\":\" \"", ",\"next_cursor\":false"})
    void moreWithoutACursorIsNoEndOfTheList(String cursor) throws Exception {
        try (var server = OneAnswer.json("{\"items\":[{\"id\":\"a\"}],\"has_more\":true" + cursor + "}")) {
            var listing = crawl(CURSORS, server);
            assertThat(ids(listing)).containsExactly("a");
            assertThat(listing.cut()).contains(new Problem.Malformed("the list"));
        }
    }

    @Test
    void ofTwoNextLinksTheLaterCounts() throws Exception {
        try (var server = pages(
                "first", "{\"items\":[{\"id\":\"a\"}],\"next\":\"/v1/models?cursor=x\",\"next\":null}",
                "x", "{\"items\":[{\"id\":\"b\"}]}")) {
            var listing = crawl(LINKS, server);
            assertThat(ids(listing)).containsExactly("a");
            assertThat(listing.cut()).isEmpty();
        }
    }

    @Test
    void aNextLinkToAnotherHostIsNotFollowedAndGetsNoKey() throws Exception {
        try (var stranger = OneAnswer.json("{\"items\":[]}");
                var server = OneAnswer.json(
                        "{\"items\":[{\"id\":\"a\"}],\"next\":\"" + stranger.address() + "/models?cursor=2\"}")) {
            var context = OneAnswer.context(JsonClients.quickClient(), server.address(), Optional.of(KEY));
            var listing = ListCrawl.list(LINKS, KeyUse.REQUIRED, context);
            assertThat(ids(listing)).containsExactly("a");
            assertThat(listing.cut()).contains(new Problem.ForeignLink());
            assertThat(stranger.asked()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"not a link", "//other.example/x", "http://[broken", "file:///etc/hosts", "../admin"})
    void anOddNextLinkEndsTheListAndSaysSo(String next) throws Exception {
        try (var server = OneAnswer.json("{\"items\":[{\"id\":\"a\"}],\"next\":\"" + next + "\"}")) {
            var listing = crawl(LINKS, server);
            assertThat(ids(listing)).containsExactly("a");
            assertThat(listing.cut()).contains(new Problem.ForeignLink());
        }
    }

    @Test
    void aListThatLeadsBackToItselfStops() throws Exception {
        try (var server = pages(
                "first", "{\"items\":[{\"id\":\"a\"}],\"next_cursor\":\"x\",\"has_more\":true}",
                "x", "{\"items\":[{\"id\":\"b\"}],\"next_cursor\":\"x\",\"has_more\":true}")) {
            var listing = crawl(CURSORS, server);
            assertThat(ids(listing)).containsExactly("a", "b");
            assertThat(listing.cut()).contains(new Problem.EndlessList());
        }
    }

    @Test
    void freshCursorsWithOldModelsStopAfterThreePages() throws Exception {
        var count = new AtomicReference<>(0);
        try (var server = new OneAnswer(exchange -> {
            int n = count.updateAndGet(i -> i + 1);
            var body = "{\"items\":[{\"id\":\"a\"}],\"has_more\":true,\"next_cursor\":\"" + n + "\"}";
            OneAnswer.send(exchange, 200, body.getBytes(StandardCharsets.UTF_8));
        })) {
            assertThat(crawl(CURSORS, server).cut()).contains(new Problem.EndlessList());
            assertThat(server.asked()).hasSize(4);
        }
    }

    @Test
    void aFailureOnALaterPageKeepsThePagesBeforeIt() throws Exception {
        try (var server = pages("first", "{\"items\":[{\"id\":\"a\"}],\"next_cursor\":\"x\",\"has_more\":true}")) {
            var listing = crawl(CURSORS, server);
            assertThat(ids(listing)).containsExactly("a");
            assertThat(listing.cut()).contains(new Problem.ServerFault(503));
        }
    }

    @Test
    void oddEntriesAreLeftOutAndCountedAndLoseNothingElse() throws Exception {
        var body = "{\"count\":1e400,\"items\":[null,\"x\",5,[{\"id\":\"no\"}],{},{\"id\":5},{\"id\":\"\"},"
                + "{\"id\":\"a\\u0000b\"},{\"id\":\"ok\",\"big\":\"" + "x".repeat(100_000) + "\",\"id2\":[[1]]},"
                + "{\"id\":\"last\",\"id\":\"twice\"}]}";
        try (var server = OneAnswer.json(body)) {
            var listing = crawl(LINKS, server);
            assertThat(ids(listing)).containsExactly("5", "ok", "twice");
            assertThat(listing.leftOut()).isEqualTo(7);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[\"x\"]"})
    void aCursorThatCannotBeReadIsNoEndOfTheList(String cursor) throws Exception {
        try (var server = OneAnswer.json("{\"items\":[{\"id\":\"a\"}],\"next_cursor\":" + cursor + "}")) {
            var listing = crawl(CURSORS, server);
            assertThat(ids(listing)).containsExactly("a");
            assertThat(listing.cut()).contains(new Problem.Malformed("the list"));
        }
    }

    @Test
    void numbersThatMeanNothingAndMappingsThatFailCostTheirEntryAlone() throws Exception {
        var spec = LINKS.reading(LINKS.reading()
                .refined(
                        (draft, _) -> {
                            if (draft.id().equals("bug")) {
                                throw new IllegalStateException("a bug");
                            }
                        },
                        "n"));
        var body = "{\"items\":[{\"id\":\"a\",\"n\":1e99999999999},{\"id\":\"bug\"},{\"id\":\"b\",\"n\":NaN}]}";
        try (var server = OneAnswer.json(body)) {
            var listing = crawl(spec, server);
            assertThat(ids(listing)).containsExactly("a", "b");
            assertThat(listing.leftOut()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "[]",
                "\"x\"",
                "5",
                "true",
                "{}",
                "{\"data\":[]}",
                "{\"items\":null}",
                "{\"items\":{}}",
                "{\"items\":[]} {}",
                "{\"items\":[]} trailing"
            })
    void anUnknownShapeIsAProblemAndNoEmptyList(String body) throws Exception {
        try (var server = OneAnswer.json(body)) {
            var e = catchThrowableOfType(ProviderException.class, () -> crawl(LINKS, server));
            assertThat(e.problem()).isEqualTo(new Problem.Malformed("the list"));
        }
    }

    @Test
    void anEmptyListIsNoProblem() throws Exception {
        try (var server = OneAnswer.json("{\"items\":[],\"next\":null}")) {
            assertThat(crawl(LINKS, server)).isEqualTo(new Listing(List.of(), 0, Optional.empty(), Optional.empty()));
        }
    }

    @Test
    void aRejectedKeyWhereTheListIsPublicIsLaidAsideAndSaid() throws Exception {
        try (var server = new OneAnswer(exchange -> {
            boolean keyed = exchange.getRequestHeaders().containsKey("Authorization");
            OneAnswer.send(
                    exchange, keyed ? 401 : 200, "{\"items\":[{\"id\":\"a\"}]}".getBytes(StandardCharsets.UTF_8));
        })) {
            var context = OneAnswer.context(JsonClients.quickClient(), server.address(), Optional.of(KEY));
            var listing = ListCrawl.list(LINKS, KeyUse.OPTIONAL, context);
            assertThat(ids(listing)).containsExactly("a");
            assertThat(listing.cut()).isEmpty();
            assertThat(listing.remark()).contains(new Problem.KeyRejected(401));
            var e = catchThrowableOfType(
                    ProviderException.class, () -> ListCrawl.list(LINKS, KeyUse.REQUIRED, context));
            assertThat(e.problem()).isEqualTo(new Problem.KeyRejected(401));
        }
    }
}
