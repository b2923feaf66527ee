package app.modeldeck.secrets;

import app.modeldeck.model.KeychainFault;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/// The keychain behind a deadline: whoever asks gets an answer in time, even from a service that hangs. While it
/// hangs, or asks the person for a password, others are told so at once and do not wait behind it.
///
/// Safe for several threads. Every method blocks, at most for the times given, and none may run on the FX thread.
public final class KeychainDesk {
    private static final System.Logger LOG = System.getLogger(KeychainDesk.class.getName());

    private final Supplier<Keychain> opening;
    private final ExecutorService thread;
    private final ScheduledExecutorService timer;
    private final Times times;
    private final Map<String, KeyFinding> recent = new ConcurrentHashMap<>();
    private volatile Optional<Keychain> opened = Optional.empty();
    private volatile Optional<Errand<?>> late = Optional.empty();
    private volatile boolean asking;

    /// How long things may take.
    ///
    /// @param quick a call that asks the person nothing
    /// @param person a call that waits until the person has typed a password
    /// @param remembered how long an answer serves the next question, so that a burst of them is one call
    public record Times(Duration quick, Duration person, Duration remembered) {
        /// Five seconds; two minutes; two seconds.
        public static Times usual() {
            return new Times(Duration.ofSeconds(5), Duration.ofMinutes(2), Duration.ofSeconds(2));
        }
    }

    /// @param opening gives the keychain; called once, on the thread
    /// @param thread one thread that a call may keep for ever
    /// @param timer has what was remembered forgotten in time
    public KeychainDesk(
            Supplier<Keychain> opening, ExecutorService thread, ScheduledExecutorService timer, Times times) {
        this.opening = opening;
        this.thread = thread;
        this.timer = timer;
        this.times = times;
    }

    @FunctionalInterface
    private interface Call<T> {
        T run(Keychain keychain) throws KeychainException;
    }

    /// The key of that account.
    KeyFinding find(String account) {
        var known = recent.get(account);
        if (known != null) {
            return known;
        }
        var found = ask(account);
        if (times.remembered.isZero()) {
            return found;
        }
        recent.put(account, found);
        var _ = timer.schedule(() -> recent.remove(account, found), times.remembered.toMillis(), TimeUnit.MILLISECONDS);
        return found;
    }

    private KeyFinding ask(String account) {
        try {
            return KeyFinding.of(quickly(keychain -> {
                var key = keychain.find(account);
                return key.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new HeldKey(key.get(), new HeldKey.Place.Keychain(keychain.name())));
            }));
        } catch (KeychainException e) {
            return new KeyFinding.Withheld(e.fault());
        }
    }

    /// Keeps the key; where the keychain is locked, after the person has unlocked it.
    ///
    /// @return what people call the keychain
    String put(String account, String label, Secret key) throws KeychainException {
        return unlocked(keychain -> {
            keychain.put(account, label, key);
            return keychain.name();
        });
    }

    /// Forgets the key; where the keychain is locked, after the person has unlocked it.
    void remove(String account) throws KeychainException {
        unlocked(keychain -> keychain.remove(account));
    }

    /// What people call the keychain, where a key could be kept in it now.
    String check() throws KeychainException {
        return quickly(keychain -> {
            keychain.check();
            return keychain.name();
        });
    }

    /// Has the person unlock it.
    void unlock() throws KeychainException {
        asking = true;
        try {
            within(times.person, keychain -> {
                keychain.unlock();
                return true;
            });
        } finally {
            asking = false;
            recent.clear();
        }
    }

    private <T> T unlocked(Call<T> call) throws KeychainException {
        recent.clear();
        try {
            return quickly(call);
        } catch (KeychainException e) {
            if (e.fault() != KeychainFault.LOCKED) {
                throw e;
            }
            unlock();
            return quickly(call);
        } finally {
            recent.clear();
        }
    }

    private <T> T quickly(Call<T> call) throws KeychainException {
        if (asking) {
            throw new KeychainException(KeychainFault.LOCKED);
        }
        return within(times.quick, call);
    }

    private <T> T within(Duration time, Call<T> call) throws KeychainException {
        if (late.filter(Errand::isUnderWay).isPresent()) {
            throw new KeychainException(KeychainFault.SILENT);
        }
        var errand = new Errand<>(() -> call.run(keychain()));
        var running = thread.submit(errand);
        try {
            return running.get(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException _) {
            late = Optional.of(errand);
            // What has not begun yet is not done behind the person's back later.
            running.cancel(false);
            throw new KeychainException(KeychainFault.SILENT);
        } catch (ExecutionException e) {
            throw failure(e);
        } catch (InterruptedException _) {
            running.cancel(false);
            Thread.currentThread().interrupt();
            throw new KeychainException(KeychainFault.SILENT);
        }
    }

    /// One call, which knows whether it is under way, also when nobody waits for it any more.
    private static final class Errand<T> implements Callable<T> {
        private final Callable<T> call;
        private volatile boolean underWay;

        Errand(Callable<T> call) {
            this.call = call;
        }

        boolean isUnderWay() {
            return underWay;
        }

        @Override
        public T call() throws Exception {
            underWay = true;
            try {
                return call.call();
            } finally {
                underWay = false;
            }
        }
    }

    private static KeychainException failure(ExecutionException e) {
        if (e.getCause() instanceof KeychainException told) {
            return told;
        }
        LOG.log(Level.WARNING, "the keychain could not be called", e.getCause());
        return new KeychainException(KeychainFault.BROKEN);
    }

    private Keychain keychain() {
        var keychain = opened.orElseGet(opening);
        opened = Optional.of(keychain);
        return keychain;
    }
}
