package app.modeldeck.cover;

import app.modeldeck.cover.CoverException.Reason;
import app.modeldeck.net.Network;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.function.UnaryOperator;

/// Where covers come from: a few at a time, and none that failed within the last ten minutes. Safe for several threads;
/// what is fetched is not kept here.
public final class CoverSource {
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int REMEMBERED = 10_000;

    private final Fetch fetcher;
    private final Semaphore places;
    private final Cache<URI, Reason> failed;

    /// Fetches one cover; blocks, and ends when it is interrupted.
    @FunctionalInterface
    public interface Fetch {
        /// The picture at that address.
        Picture fetch(URI address) throws CoverException, InterruptedException;
    }

    /// @param fetcher asks for one cover
    /// @param limits how much is taken
    /// @param ticker how time goes on, in nanoseconds
    public CoverSource(Fetch fetcher, CoverLimits limits, Ticker ticker) {
        this.fetcher = fetcher;
        this.places = new Semaphore(limits.atOnce(), true);
        this.failed = Caffeine.newBuilder()
                .expireAfterWrite(PATIENCE)
                .maximumSize(REMEMBERED)
                .ticker(ticker)
                .executor(Runnable::run)
                .build();
    }

    /// Where pictures come from over that network, at the usual limits.
    ///
    /// @param policy which addresses may be asked
    /// @param place where the picture of an address really is
    public static CoverSource over(Network network, AddressPolicy policy, UnaryOperator<URI> place) {
        var fetcher = new CoverFetcher(network, policy, CoverLimits.usual(), System::nanoTime);
        return new CoverSource(address -> fetcher.fetch(place.apply(address)), CoverLimits.usual(), System::nanoTime);
    }

    /// The picture at that address. Blocks until it has come; an interrupt ends that, and counts as no
    /// failure; nor does a network that is switched off.
    ///
    /// @throws CoverException when there is none to be had
    public Picture picture(URI address) throws CoverException, InterruptedException {
        requireUnfailed(address);
        places.acquire();
        try {
            requireUnfailed(address);
            return fetcher.fetch(address);
        } catch (CoverException e) {
            if (e.reason() != Reason.OFFLINE) {
                failed.put(address, e.reason());
            }
            throw e;
        } finally {
            places.release();
        }
    }

    private void requireUnfailed(URI address) throws CoverException {
        if (failed.getIfPresent(address) != null) {
            throw new CoverException(Reason.FAILED_BEFORE);
        }
    }
}
