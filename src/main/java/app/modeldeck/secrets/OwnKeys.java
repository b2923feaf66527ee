package app.modeldeck.secrets;

import app.modeldeck.model.KeychainFault;
import app.modeldeck.model.ProviderId;
import app.modeldeck.model.ProviderInfo;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;

/// The user's own keys: those of this session, then those of the keychain, then those of the environment. A key that
/// the keychain does not take is kept for this session, and never anywhere else.
///
/// Safe for several threads. All but [#hold] may block and must not run on the FX thread.
public final class OwnKeys implements KeyRing {
    private final SessionKeys session;
    private final Map<String, Secret> signIns = new ConcurrentHashMap<>();
    private final Optional<KeychainDesk> keychain;
    private final KeyRing environment;
    private final Predicate<ProviderId> ignoring;
    private final Function<ProviderInfo, String> accounts;

    /// @param session keys of this session
    /// @param keychain where keys outlast the session; empty where nothing may
    /// @param environment keys that others set
    /// @param ignoring of which providers the keys of the environment are not wanted
    /// @param accounts the name of a provider's entry in the keychain
    public OwnKeys(
            SessionKeys session,
            Optional<KeychainDesk> keychain,
            KeyRing environment,
            Predicate<ProviderId> ignoring,
            Function<ProviderInfo, String> accounts) {
        this.session = session;
        this.keychain = keychain;
        this.environment = environment;
        this.ignoring = ignoring;
        this.accounts = accounts;
    }

    /// Keys that end with the session.
    public static OwnKeys ofSession(SessionKeys session) {
        return new OwnKeys(session, Optional.empty(), KeyRing.empty(), _ -> false, info -> account(info.id()));
    }

    /// The entry of a provider whose address the program knows.
    public static String account(ProviderId provider) {
        return provider.slug();
    }

    /// The entry of a provider whose address a person has given: its key never goes to another that has the same name.
    public static String account(ProviderId provider, URI address) {
        return provider.slug() + " at " + address;
    }

    @Override
    public KeyFinding look(ProviderInfo provider) {
        KeyRing wanted = ignoring.test(provider.id()) ? KeyRing.empty() : environment;
        return session.look(provider).or(() -> stored(provider)).or(() -> wanted.look(provider));
    }

    private KeyFinding stored(ProviderInfo provider) {
        var found = keychain.map(desk -> desk.find(accounts.apply(provider))).orElseGet(KeyFinding.None::new);
        boolean nothingCouldBeKept = found.fault().equals(Optional.of(KeychainFault.ABSENT));
        return nothingCouldBeKept ? new KeyFinding.None() : found;
    }

    /// Keeps the key, in place of one kept before, and has the person unlock the keychain if need be.
    public Kept put(ProviderInfo provider, Secret key) {
        try {
            var name = desk().put(accounts.apply(provider), label(provider), key);
            session.remove(provider.id());
            return new Kept.InKeychain(name);
        } catch (KeychainException e) {
            session.put(provider.id(), key);
            return new Kept.ForSession(e.fault());
        }
    }

    private static String label(ProviderInfo provider) {
        return "Modeldeck: " + provider.name();
    }

    /// Keeps the key for this session at once; never blocks.
    public void hold(ProviderId provider, Secret key) {
        session.put(provider, key);
    }

    /// The sign-in that is kept under that account: a proxy's, or the token of a catalogue server. May block.
    public Optional<Secret> signIn(String account) {
        return Optional.ofNullable(signIns.get(account))
                .or(() -> keychain.flatMap(desk -> desk.find(account).key()).map(HeldKey::secret));
    }

    /// Keeps the sign-in, in place of one kept before, and has the person unlock the keychain if need be.
    public Kept keepSignIn(String account, Secret signIn) {
        signIns.put(account, signIn);
        try {
            var name = desk().put(account, "Modeldeck: " + account, signIn);
            signIns.remove(account);
            return new Kept.InKeychain(name);
        } catch (KeychainException e) {
            return new Kept.ForSession(e.fault());
        }
    }

    /// Forgets the sign-in, and has the person unlock the keychain if need be.
    public Removed forgetSignIn(String account) {
        var inForce = signIn(account);
        signIns.remove(account);
        return new Removed(inForce, forget(account));
    }

    /// What was removed, and why more could not be.
    ///
    /// @param key the key that was in force
    /// @param fault why the keychain kept its key
    public record Removed(Optional<Secret> key, Optional<KeychainFault> fault) {}

    /// Forgets the provider's key, and has the person unlock the keychain if need be.
    public Removed remove(ProviderInfo provider) {
        var inForce = session.look(provider).or(() -> stored(provider));
        session.remove(provider.id());
        return new Removed(inForce.key().map(HeldKey::secret), forget(accounts.apply(provider)));
    }

    /// Forgets the key of a provider that is gone.
    ///
    /// @param account the name that its entry had
    public void forget(ProviderId provider, String account) {
        session.remove(provider);
        forget(account);
    }

    private Optional<KeychainFault> forget(String account) {
        try {
            if (keychain.isPresent()) {
                keychain.get().remove(account);
            }
            return Optional.empty();
        } catch (KeychainException e) {
            return e.fault() == KeychainFault.ABSENT ? Optional.empty() : Optional.of(e.fault());
        }
    }

    /// Where a key would be kept that is entered now.
    public Kept place() {
        try {
            return new Kept.InKeychain(desk().check());
        } catch (KeychainException e) {
            return new Kept.ForSession(e.fault());
        }
    }

    /// Has the person unlock the keychain.
    ///
    /// @return where a key would be kept now
    public Kept unlock() {
        try {
            desk().unlock();
            return place();
        } catch (KeychainException e) {
            return new Kept.ForSession(e.fault());
        }
    }

    /// The key that the environment has for this provider, whether it is in force or not.
    public Optional<HeldKey> ofEnvironment(ProviderInfo provider) {
        return environment.find(provider);
    }

    private KeychainDesk desk() throws KeychainException {
        return keychain.orElseThrow(() -> new KeychainException(KeychainFault.ABSENT));
    }
}
