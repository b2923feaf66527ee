package app.modeldeck.catalog;

import app.modeldeck.model.Model;
import app.modeldeck.model.Problem;
import app.modeldeck.model.ProviderInfo;
import app.modeldeck.model.ProviderSnapshot;
import app.modeldeck.model.ProviderStatus;
import app.modeldeck.provider.FetchProgress;
import app.modeldeck.provider.Listing;
import app.modeldeck.provider.request.ProviderException;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// One provider's list, fetched and weighed: what of it is shown, and what is said of it. Blocks; for one
/// thread.
///
/// Rows are removed only by a list that reached its end, of which at most a tenth could not be read, and
/// that is not far shorter than before unless it says so twice.
final class Crawl {
    private static final System.Logger LOG = System.getLogger(Crawl.class.getName());
    private static final int UNREADABLE_SHARE = 10;
    private static final int FEW = 10;

    private final ProviderSnapshot before;
    private final InstantSource clock;
    private final Consumer<ProviderSnapshot> announce;
    private final Rows shown;
    private final Rows arrived = new Rows();
    private final long began;

    /// @param before what was held when the fetch began
    /// @param announce told of every state on the way
    Crawl(ProviderSnapshot before, InstantSource clock, Consumer<ProviderSnapshot> announce) {
        this.before = before;
        this.clock = clock;
        this.announce = announce;
        this.shown = Rows.of(before.models());
        this.began = clock.millis();
    }

    /// What asks the provider.
    @FunctionalInterface
    interface Lister {
        Listing list(FetchProgress progress) throws ProviderException, InterruptedException;
    }

    /// Asks, announces page by page, and returns the settled state. An interrupt announces what there is
    /// and goes on up.
    ProviderSnapshot run(Lister provider) throws InterruptedException {
        announce.accept(before.loading(0, before.models()));
        ProviderSnapshot settled;
        try {
            settled = weigh(provider.list(progress));
        } catch (ProviderException e) {
            settled = refused(e);
        } catch (InterruptedException e) {
            announce.accept(stopped());
            throw e;
        } catch (RuntimeException | Error e) {
            LOG.log(Level.ERROR, () -> before.info().id() + " could not be listed", e);
            settled =
                    arrived.size() == 0 ? failed(new Problem.Unexpected()) : partial(arrived, new Problem.Unexpected());
        }
        announce.accept(settled);
        return settled;
    }

    private final FetchProgress progress = new FetchProgress() {
        @Override
        public void page(List<Model> models) {
            arrived.lay(models);
            shown.lay(models);
            announce.accept(before.loading(arrived.size(), shown.inOrder()));
        }

        @Override
        public void waiting(Problem why, Duration time) {
            var until = clock.instant().plus(time);
            announce.accept(before.waiting(arrived.size(), shown.inOrder(), until));
        }
    };

    private ProviderSnapshot weigh(Listing listing) {
        var all = Rows.of(listing.models());
        int entries = listing.models().size() + listing.leftOut();
        if (listing.cut().isPresent()) {
            return all.size() == 0
                    ? failed(listing.cut().get())
                    : cut(all, listing.cut().get(), listing.asOf());
        }
        if (listing.leftOut() * UNREADABLE_SHARE > entries) {
            return partial(all, new Problem.Unreadable(listing.leftOut(), entries));
        }
        if (isFarFewer(all.size())) {
            return partial(all, new Problem.FarFewer(all.size(), before.models().size()));
        }
        var now = clock.instant();
        var asOf = listing.asOf().filter(now::isAfter).orElse(now);
        return before.ready(all.inOrder(), asOf, took(), listing.remark());
    }

    private ProviderSnapshot cut(Rows read, Problem why, Optional<Instant> asOf) {
        return asOf.isEmpty() ? partial(read, why) : before.failed(why, read.inOrder(), asOf, took());
    }

    private boolean isFarFewer(int now) {
        int held = before.models().size();
        boolean saidBefore = before.status() instanceof ProviderStatus.Partial partial
                && partial.why() instanceof Problem.FarFewer fewer
                && Math.abs(fewer.now() - now) <= Math.max(1, fewer.now() / FEW);
        return held >= FEW && now * 2 < held && !saidBefore;
    }

    private ProviderSnapshot partial(Rows read, Problem why) {
        var merged = Rows.of(before.models());
        merged.lay(read.inOrder());
        return before.partial(merged.inOrder(), clock.instant(), took(), why);
    }

    /// That a program of this computer does not run, or that a catalogue server does not have the provider, is no
    /// failure. One that runs and ends in the middle of its list has failed.
    private boolean isAbsent(ProviderException why) {
        boolean notRunning =
                before.info().is(ProviderInfo.Trait.LOCAL) && why.isConnectionRefused() && arrived.size() == 0;
        boolean notServed = before.info().server().isPresent() && why.problem() instanceof Problem.NotOffered;
        return notRunning || notServed;
    }

    private ProviderSnapshot refused(ProviderException why) {
        if (why.problem() instanceof Problem.KeyMissing) {
            return before.needsKey();
        }
        return isAbsent(why) ? before.notRunning(took()) : failed(why.problem());
    }

    private ProviderSnapshot failed(Problem why) {
        return before.failed(why, before.models(), before.asOf(), took());
    }

    private ProviderSnapshot stopped() {
        return arrived.size() == 0 ? settledBefore() : partial(arrived, new Problem.Stopped());
    }

    private ProviderSnapshot settledBefore() {
        return before.status() instanceof ProviderStatus.Loading ? failed(new Problem.Stopped()) : before;
    }

    private Duration took() {
        return Duration.ofMillis(Math.max(0, clock.millis() - began));
    }
}
