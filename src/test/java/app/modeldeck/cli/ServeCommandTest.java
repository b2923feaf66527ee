package app.modeldeck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.catalog.Catalogs;
import app.modeldeck.catalog.FakeProvider;
import app.modeldeck.faults.FaultRow;
import app.modeldeck.marks.MarksDesk;
import app.modeldeck.secrets.OwnKeys;
import app.modeldeck.secrets.SessionKeys;
import java.net.URI;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

final class ServeCommandTest {
    @Test
    void theAddressIsPrintedAndTheServerClosedAtTheEnd() throws InterruptedException {
        var asked = new CompletableFuture<Command.Serve>();
        var addressTaken = new CountDownLatch(1);
        var closed = new CountDownLatch(1);
        var world = new CliWorld(
                _ -> new CliWorld.Opened(
                        Catalogs.of(FakeProvider.open("fal")),
                        OwnKeys.ofSession(new SessionKeys()),
                        MarksDesk.inMemory()),
                new CliWorld.Fronts(
                        (command, _) -> {
                            asked.complete(command);
                            return new FakeListening(addressTaken, closed);
                        },
                        (_, _, _) -> {},
                        _ -> 0),
                Terminal.NONE,
                Clock.fixed(Catalogs.NOW, ZoneOffset.UTC),
                "9.9.9");
        var ended = new CompletableFuture<Run>();
        var thread = Thread.ofVirtual().start(() -> ended.complete(Run.of(world, "serve", "--port", "0")));

        addressTaken.await();
        thread.interrupt();

        assertThat(ended.join()).isEqualTo(new Run(1, """
                        Listening on http://127.0.0.1:5000/api/models
                        Authorization: Bearer token-for-tests
                        """, """
                        modeldeck: answers to every address of this computer; to a name with --allow-host NAME alone.
                        modeldeck: stopped.
                        """));
        assertThat(closed.getCount()).isZero();
        assertThat(asked.join().port()).isZero();
    }

    @Test
    @FaultRow(row = 99, fault = "the port is in use", expected = "a sentence, and how to have another")
    void aPortInUseIsSaid() {
        assertThat(Run.of(Catalogs.of(FakeProvider.open("fal")), "serve", "--port", "4849"))
                .isEqualTo(new Run(1, "", "modeldeck: port 4849 is in use; --port 0 picks a free one.\n"));
    }

    private record FakeListening(CountDownLatch addressTaken, CountDownLatch closed) implements CliWorld.Listening {
        @Override
        public URI address() {
            return URI.create("http://127.0.0.1:5000/api/models");
        }

        @Override
        public Optional<String> token() {
            addressTaken.countDown();
            return Optional.of("token-for-tests");
        }

        @Override
        public boolean isEverywhere() {
            return true;
        }

        @Override
        public void close() {
            closed.countDown();
        }
    }
}
