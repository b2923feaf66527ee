package app.modeldeck.secrets;

import app.modeldeck.model.KeychainFault;
import java.util.Optional;
import java.util.function.Supplier;

/// What came of looking for a key. That there is none is something else than that it could not be had.
public sealed interface KeyFinding {
    /// There is one.
    record Present(HeldKey held) implements KeyFinding {}

    /// There is none.
    record None() implements KeyFinding {}

    /// There may be one, but the keychain did not give it.
    record Withheld(KeychainFault why) implements KeyFinding {}

    /// That key where there is one.
    static KeyFinding of(Optional<HeldKey> key) {
        return key.<KeyFinding>map(Present::new).orElseGet(None::new);
    }

    /// The key, where there is one.
    default Optional<HeldKey> key() {
        return this instanceof Present(var held) ? Optional.of(held) : Optional.empty();
    }

    /// Why it could not be had, where that is so.
    default Optional<KeychainFault> fault() {
        return this instanceof Withheld(var why) ? Optional.of(why) : Optional.empty();
    }

    /// This where it is a key; else what the other gives; and that one was withheld outlasts that there is no other.
    default KeyFinding or(Supplier<KeyFinding> other) {
        return switch (this) {
            case Present _ -> this;
            case None() -> other.get();
            case Withheld _ -> other.get() instanceof Present found ? found : this;
        };
    }
}
