package app.modeldeck.net;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;

/// Takes a body whole, counts it as it comes, and closes the connection where it is larger than wanted. Used by the
/// client, which calls it one call after the other.
final class WholeBody implements BodySubscriber<byte[]> {
    private final int most;
    private final Exchange exchange;
    private final ByteArrayOutputStream taken = new ByteArrayOutputStream();
    private final CompletableFuture<byte[]> whole = new CompletableFuture<>();
    private Optional<Subscription> rest = Optional.empty();

    /// @param most how many bytes are taken
    /// @param exchange is told how many have come
    WholeBody(int most, Exchange exchange) {
        this.most = most;
        this.exchange = exchange;
    }

    @Override
    public CompletionStage<byte[]> getBody() {
        return whole;
    }

    @Override
    public void onSubscribe(Subscription subscription) {
        rest = Optional.of(subscription);
        subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(List<ByteBuffer> parts) {
        parts.forEach(this::take);
    }

    private void take(ByteBuffer part) {
        exchange.received(part.remaining());
        if (part.remaining() > most - taken.size()) {
            rest.ifPresent(Subscription::cancel);
            whole.completeExceptionally(new TooLargeException(most));
        } else {
            var bytes = new byte[part.remaining()];
            part.get(bytes);
            taken.writeBytes(bytes);
        }
    }

    @Override
    public void onError(Throwable failure) {
        whole.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
        whole.complete(taken.toByteArray());
    }
}
