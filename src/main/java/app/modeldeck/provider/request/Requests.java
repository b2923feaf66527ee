package app.modeldeck.provider.request;

import app.modeldeck.model.Problem;
import app.modeldeck.net.Errand;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Sends the requests of one question to a provider: at its pace, and again where that can help. Calls block;
/// an interrupt ends them, also while they wait. Safe for several threads.
public final class Requests {
    /// Words are typed as fast as one likes, and each change of them is a request: those that a provider cannot
    /// take soon must not keep its list waiting behind them.
    private static final Duration SEARCH_PATIENCE = Duration.ofSeconds(5);

    private final JsonClient client;
    private final RetryPolicy policy;
    private final Errand errand;
    private final Pace pace;
    private final Deadline deadline;
    private final AtomicInteger budget;

    /// The requests of one question.
    ///
    /// @param errand whom it asks, and for what
    /// @param pace shared by all questions to the provider
    /// @param deadline when the whole question must have ended
    public Requests(JsonClient client, RetryPolicy policy, Errand errand, Pace pace, Deadline deadline) {
        this.client = client;
        this.policy = policy;
        this.errand = errand;
        this.pace = pace;
        this.deadline = deadline;
        this.budget = new AtomicInteger(policy.budget());
    }

    /// Requests for something beside the question, within the same time and at the same pace, with a budget of their
    /// own.
    public Requests another() {
        return new Requests(client, policy, errand, pace, deadline);
    }

    /// When the whole question must have ended.
    public Deadline deadline() {
        return deadline;
    }

    /// Why a request waits, and how long.
    ///
    /// @param why what the provider answered
    public record Pause(Problem why, Duration time) {}

    /// Sends a request and reads its answer.
    ///
    /// @param reader makes a reader for each try
    /// @param waiting told before a wait that the provider asked for
    /// @throws ProviderException for the failure of the last try
    public <T> T get(JsonClient.Ask ask, Supplier<? extends JsonClient.Reader<T>> reader, Consumer<Pause> waiting)
            throws ProviderException, InterruptedException {
        for (int tries = 0; ; tries++) {
            awaitTurn();
            try {
                return client.get(errand, ask, deadline, reader.get());
            } catch (ProviderException e) {
                var wait = waitBefore(e, tries);
                if (e.repeat().pause().isPresent()) {
                    pace.hold(wait);
                    waiting.accept(new Pause(e.problem(), wait));
                }
                Thread.sleep(wait);
            }
        }
    }

    private void awaitTurn() throws ProviderException, InterruptedException {
        var turn = pace.await(patience());
        if (turn.isPresent()) {
            throw new ProviderException(new Problem.Crowded(turn.get()));
        }
    }

    private Duration patience() {
        var left = deadline.remaining();
        boolean isShort = errand.why() == Errand.Reason.SEARCH && left.compareTo(SEARCH_PATIENCE) > 0;
        return isShort ? SEARCH_PATIENCE : left;
    }

    /// How long to wait before the next try.
    ///
    /// @throws ProviderException the failure, where there is to be none
    private Duration waitBefore(ProviderException failure, int tries) throws ProviderException {
        var repeat = failure.repeat();
        var wait = repeat.pause().orElseGet(() -> policy.backoff(tries));
        boolean patient = wait.compareTo(policy.longestWait()) <= 0 && wait.compareTo(deadline.remaining()) < 0;
        if (tries >= repeat.most() || !patient || budget.getAndDecrement() <= 0) {
            throw failure;
        }
        return wait;
    }
}
