package app.modeldeck.secrets;

import app.modeldeck.model.KeychainFault;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

/// A keychain in memory that is locked, refuses or hangs as a test says.
public final class FakeKeychain implements Keychain, AutoCloseable {
    public static final String NAME = "Test Keychain";

    private final Map<String, Secret> entries = new ConcurrentHashMap<>();
    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final CountDownLatch released = new CountDownLatch(1);
    private volatile Optional<KeychainFault> fault = Optional.empty();
    private volatile boolean agrees;
    private volatile boolean hangs;

    /// From now on it fails that way.
    public FakeKeychain failing(KeychainFault why) {
        fault = Optional.of(why);
        return this;
    }

    /// From now on nothing is wrong with it.
    public void recover() {
        fault = Optional.empty();
        hangs = false;
        released.countDown();
    }

    /// The person types the password when asked.
    public FakeKeychain agreeing() {
        agrees = true;
        return this;
    }

    /// From now on no call returns until it recovers.
    public FakeKeychain hanging() {
        hangs = true;
        return this;
    }

    /// What it holds.
    public Map<String, Secret> entries() {
        return Map.copyOf(entries);
    }

    public FakeKeychain with(String account, Secret key) {
        entries.put(account, key);
        return this;
    }

    /// A desk that is patient and remembers nothing.
    public KeychainDesk desk() {
        return desk(new KeychainDesk.Times(Duration.ofSeconds(10), Duration.ofSeconds(10), Duration.ZERO));
    }

    public KeychainDesk desk(KeychainDesk.Times times) {
        return new KeychainDesk(() -> this, thread, timer, times);
    }

    private void pass() throws KeychainException {
        if (hangs) {
            awaitRelease();
        }
        if (fault.isPresent()) {
            throw new KeychainException(fault.get());
        }
    }

    private void awaitRelease() throws KeychainException {
        try {
            released.await();
        } catch (InterruptedException _) {
            throw new KeychainException(KeychainFault.BROKEN);
        }
    }

    @Override
    public String name() throws KeychainException {
        pass();
        return NAME;
    }

    @Override
    public Optional<Secret> find(String account) throws KeychainException {
        pass();
        return Optional.ofNullable(entries.get(account));
    }

    @Override
    public void put(String account, String label, Secret key) throws KeychainException {
        pass();
        entries.put(account, key);
    }

    @Override
    public boolean remove(String account) throws KeychainException {
        pass();
        return Optional.ofNullable(entries.remove(account)).isPresent();
    }

    @Override
    public void check() throws KeychainException {
        pass();
    }

    @Override
    public void unlock() throws KeychainException {
        if (!agrees) {
            throw new KeychainException(KeychainFault.DENIED);
        }
        recover();
    }

    @Override
    public void close() {
        released.countDown();
        thread.shutdownNow();
        timer.shutdownNow();
    }
}
