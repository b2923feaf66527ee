package app.modeldeck.cover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.modeldeck.cover.CoverException.Reason;
import app.modeldeck.faults.FaultRow;
import app.modeldeck.model.Problem;
import app.modeldeck.net.Errand;
import app.modeldeck.net.Network;
import app.modeldeck.net.Sent;
import app.modeldeck.provider.JsonClients;
import app.modeldeck.provider.RawServer;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What servers of covers may do, over real sockets: a placeholder stays in every row, so here each ends as a reason.
@Timeout(60)
class CoverFaultsTest {
    private static final CoverLimits LIMITS = new CoverLimits(8 << 20, 16L << 20, 20, Duration.ofSeconds(10), 3, 4);
    private static final CoverLimits HASTY = new CoverLimits(8 << 20, 16L << 20, 20, Duration.ofMillis(300), 3, 4);

    private final Network network = JsonClients.network();
    private RawServer server;

    @BeforeEach
    void start() throws IOException {
        server = new RawServer((out, _) -> out.write(answer("image/png", PictureFiles.png(40, 30))));
    }

    @AfterEach
    void close() throws IOException {
        server.close();
    }

    private static byte[] answer(String type, byte[] body) {
        var head = "HTTP/1.1 200 OK\r\nContent-Type: %s\r\nContent-Length: %d\r\nConnection: close\r\n\r\n"
                .formatted(type, body.length)
                .getBytes(StandardCharsets.US_ASCII);
        var all = Arrays.copyOf(head, head.length + body.length);
        System.arraycopy(body, 0, all, head.length, body.length);
        return all;
    }

    private static byte[] redirect(String to) {
        return "HTTP/1.1 302 Found\r\nLocation: %s\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
                .formatted(to)
                .getBytes(StandardCharsets.US_ASCII);
    }

    private URI cover() {
        return server.address().resolve("/cover.png");
    }

    private CoverFetcher fetcher(CoverLimits limits) {
        return new CoverFetcher(network, AddressPolicy.only(server.address()), limits, System::nanoTime);
    }

    private void fails(CoverLimits limits, Reason why) {
        assertThatThrownBy(() -> fetcher(limits).fetch(cover()))
                .isInstanceOfSatisfying(
                        CoverException.class, e -> assertThat(e.reason()).isEqualTo(why));
    }

    private void fails(Reason why, byte[] answer) {
        server.become((out, _) -> out.write(answer));
        fails(LIMITS, why);
    }

    @Test
    void aGoodCoverIsTaken() throws Exception {
        assertThat(fetcher(LIMITS).fetch(cover()).width()).isEqualTo(40);
    }

    @Test
    void theBytesCountAndNotTheType() throws Exception {
        server.become((out, _) -> out.write(answer("text/html", PictureFiles.png(40, 30))));
        assertThat(fetcher(LIMITS).fetch(cover()).format()).isEqualTo(Picture.Format.PNG);
        fails(
                Reason.NO_PICTURE,
                answer("image/png", "<svg><script>alert(1)</script></svg>".getBytes(StandardCharsets.UTF_8)));
        fails(Reason.NO_PICTURE, answer("image/webp", "<!doctype html>".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aHugePictureIsRefusedByItsHeader() {
        fails(Reason.TOO_MANY_PIXELS, answer("image/png", PictureFiles.png(30_000, 30_000, 1, 1)));
        fails(Reason.TOO_MANY_PIXELS, answer("image/png", PictureFiles.png(1, 1_000_000_000, 1, 1)));
    }

    @Test
    @FaultRow(row = 93, fault = "a cover of fifty megabytes", expected = "not read to its end")
    void moreThanEightMegabytesAreNotReadToTheirEnd() throws InterruptedException {
        var cut = new CountDownLatch(1);
        server.become((out, _) -> {
            out.write("HTTP/1.1 200 OK\r\nContent-Type: image/png\r\nConnection: close\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII));
            try {
                for (int i = 0; i < 50; i++) {
                    out.write(new byte[1 << 20]);
                }
            } catch (IOException e) {
                cut.countDown();
                throw e;
            }
        });

        fails(LIMITS, Reason.TOO_MANY_BYTES);
        assertThat(cut.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aTruncatedAnswerIsNone() {
        fails(Reason.UNREACHABLE, Arrays.copyOf(answer("image/png", PictureFiles.png(40, 30)), 120));
        fails(Reason.UNREACHABLE, "SSH-2.0-OpenSSH\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void aServerThatIsSlowIsCutOffWhetherItSaysNothingOrDripsOn() throws InterruptedException {
        server.become((_, socket) -> socket.getInputStream().read());
        fails(HASTY, Reason.TIMED_OUT);

        var closed = new CountDownLatch(1);
        server.become((out, socket) -> {
            out.write("HTTP/1.1 200 OK\r\nContent-Length: 5000000\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            out.flush();
            if (socket.getInputStream().read() < 0) {
                closed.countDown();
            }
        });
        fails(HASTY, Reason.TIMED_OUT);
        assertThat(closed.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aRedirectIsFollowedThreeTimesAndOnlyWhereThePolicyLetsIt() throws Exception {
        server.become(((RawServer.Behaviour) (out, _) -> out.write(redirect("/next.png")))
                .times(3, (out, _) -> out.write(answer("image/png", PictureFiles.png(40, 30)))));
        assertThat(fetcher(LIMITS).fetch(cover()).width()).isEqualTo(40);

        fails(Reason.TOO_MANY_REDIRECTS, redirect("/cover.png"));
        assertThat(server.asked()).isEqualTo(4);
        fails(Reason.REFUSED, redirect("http://[bad"));
    }

    @Test
    @FaultRow(row = 95, fault = "a cover that leads to a private address", expected = "it is not followed")
    void aRedirectToAPrivateAddressIsNotAsked() throws Exception {
        try (var inside = new RawServer((out, _) -> out.write(answer("image/png", PictureFiles.png(4, 4))))) {
            fails(Reason.FORBIDDEN_ADDRESS, redirect(inside.address().toString()));
            fails(Reason.FORBIDDEN_ADDRESS, redirect("file:///etc/passwd"));
            fails(Reason.FORBIDDEN_ADDRESS, redirect("https://169.254.169.254/latest"));
            assertThat(inside.connections()).isZero();
        }
    }

    @Test
    @FaultRow(row = 95, fault = "a cover at a private address, a file, plain HTTP", expected = "no connection")
    void anAddressThatMayNotBeAskedGetsNoConnection() {
        var strict = new CoverFetcher(
                network, AddressPolicy.publicHosts(InetAddress::getAllByName), LIMITS, System::nanoTime);
        assertThatThrownBy(() -> strict.fetch(cover()))
                .isInstanceOfSatisfying(
                        CoverException.class, e -> assertThat(e.reason()).isEqualTo(Reason.FORBIDDEN_ADDRESS));
        assertThat(server.connections()).isZero();
    }

    @Test
    void anErrorOfTheServerIsNoPicture() {
        fails(
                Reason.REFUSED,
                "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    @FaultRow(row = 96, fault = "a cover is fetched", expected = "no key, cookie or referrer goes along")
    void neitherKeyNorCookieNorReferrerIsSent() throws Exception {
        var asked = new AtomicReference<>(new Headers());
        var web = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 4);
        web.createContext("/", exchange -> {
            asked.set(exchange.getRequestHeaders());
            exchange.getResponseHeaders().add("Set-Cookie", "seen=1");
            var picture = PictureFiles.png(4, 4);
            exchange.sendResponseHeaders(200, picture.length);
            exchange.getResponseBody().write(picture);
            exchange.close();
        });
        web.start();
        try {
            var address = URI.create("http://127.0.0.1:" + web.getAddress().getPort() + "/a.png");
            var fetcher = new CoverFetcher(network, AddressPolicy.only(address), LIMITS, System::nanoTime);
            assertThat(fetcher.fetch(address).width()).isEqualTo(4);
            assertThat(fetcher.fetch(address).width()).isEqualTo(4);
            assertThat(asked.get().keySet())
                    .doesNotContain("Cookie", "Referer", "Authorization", "Origin")
                    .contains("Accept");
        } finally {
            web.stop(0);
        }
    }

    private Sent newest() {
        return network.journal().newestFirst().getFirst();
    }

    @Test
    void everyStepIsWrittenDownWithItsBytes() throws Exception {
        server.become(((RawServer.Behaviour) (out, _) -> out.write(redirect("/next.png")))
                .times(1, (out, _) -> out.write(answer("image/png", PictureFiles.png(40, 30)))));
        fetcher(LIMITS).fetch(cover());

        var sent = network.journal().newestFirst();
        assertThat(sent).extracting(Sent::errand).containsOnly(new Errand("", Errand.Reason.COVER));
        var host = server.address().getAuthority();
        assertThat(sent)
                .extracting(Sent::target)
                .containsExactly(new Sent.Target(host, "/next.png"), new Sent.Target(host, "/cover.png"));
        assertThat(sent)
                .extracting(Sent::outcome)
                .containsExactly(new Sent.Outcome.Answered(200), new Sent.Outcome.Answered(302));
        assertThat(sent)
                .extracting(one -> one.traffic().bytes())
                .containsExactly((long) PictureFiles.png(40, 30).length, 0L);
    }

    @Test
    void aFailureIsWrittenDownWithWhatCameBeforeIt() {
        var body = new byte[LIMITS.bytes() + 1];
        fails(Reason.TOO_MANY_BYTES, answer("image/png", body));
        assertThat(newest().outcome())
                .isEqualTo(new Sent.Outcome.Failed(Optional.of(200), new Problem.TooLarge("the answer")));
        assertThat(newest().traffic().bytes()).isPositive();

        server.become((_, socket) -> socket.getInputStream().read());
        fails(HASTY, Reason.TIMED_OUT);
        assertThat(newest().outcome())
                .isInstanceOfSatisfying(
                        Sent.Outcome.Failed.class,
                        failed -> assertThat(failed.why()).isInstanceOf(Problem.TimedOut.class));
    }

    @Test
    void nothingIsSentAndNoNameLookedUpWhileTheNetworkIsOff() {
        network.turn(Network.Switch.OFF);
        var lookUps = new AtomicInteger();
        var policy = AddressPolicy.publicHosts(host -> {
            lookUps.incrementAndGet();
            return InetAddress.getAllByName(host);
        });
        var off = new CoverFetcher(network, policy, LIMITS, System::nanoTime);
        assertThatThrownBy(() -> off.fetch(URI.create("https://127.0.0.1/a.png")))
                .hasMessage("OFFLINE");
        fails(LIMITS, Reason.OFFLINE);
        assertThat(lookUps).hasValue(0);
        assertThat(server.connections()).isZero();
    }

    @Test
    void switchingOffEndsTheOneUnderWayWhichIsFetchedAgainAfterwards() throws Exception {
        var source = CoverSource.over(network, AddressPolicy.only(server.address()), UnaryOperator.identity());
        server.become((out, socket) -> {
            out.write("HTTP/1.1 200 OK\r\nContent-Length: 5000000\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            out.flush();
            network.turn(Network.Switch.OFF);
            socket.getInputStream().read();
        });
        assertThatThrownBy(() -> source.picture(cover())).hasMessage("OFFLINE");
        assertThat(newest().outcome())
                .isInstanceOfSatisfying(
                        Sent.Outcome.Failed.class,
                        failed -> assertThat(failed.why()).isEqualTo(new Problem.Offline()));

        network.turn(Network.Switch.ON);
        server.become((out, _) -> out.write(answer("image/png", PictureFiles.png(40, 30))));
        assertThat(source.picture(cover()).width()).isEqualTo(40);
    }

    @Test
    void aCoverThatFailedIsNotAskedForAgainForTenMinutes() throws Exception {
        var nanos = new AtomicLong();
        var source = new CoverSource(fetcher(LIMITS)::fetch, LIMITS, nanos::get);
        server.become((out, _) -> out.write(redirect("ftp://elsewhere/")));
        assertThatThrownBy(() -> source.picture(cover())).hasMessage("FORBIDDEN_ADDRESS");
        assertThatThrownBy(() -> source.picture(cover())).hasMessage("FAILED_BEFORE");
        assertThat(server.asked()).isEqualTo(1);

        server.become((out, _) -> out.write(answer("image/png", PictureFiles.png(40, 30))));
        nanos.addAndGet(Duration.ofMinutes(11).toNanos());
        assertThat(source.picture(cover()).width()).isEqualTo(40);
    }

    @Test
    @FaultRow(row = 96, fault = "500 covers at once", expected = "four at a time")
    void fourAreFetchedAtOnceOfFiveHundredThatAreWanted() throws Exception {
        var now = new AtomicInteger();
        var most = new AtomicInteger();
        var done = new Semaphore(0);
        var four = new CyclicBarrier(4);
        var source = new CoverSource(
                _ -> {
                    most.accumulateAndGet(now.incrementAndGet(), Math::max);
                    meet(four);
                    now.decrementAndGet();
                    return new PictureReader(LIMITS).read(PictureFiles.png(4, 4));
                },
                LIMITS,
                System::nanoTime);
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 500; i++) {
                var address = URI.create("https://pictures.example/" + i);
                var _ = executor.submit(() -> {
                    source.picture(address);
                    done.release();
                    return address;
                });
            }
            assertThat(done.tryAcquire(500, 30, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(most.get()).isEqualTo(4);
    }

    /// Waits for three others.
    private static void meet(CyclicBarrier all) {
        try {
            all.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new AssertionError("fewer than four were fetched at once", e);
        }
    }
}
