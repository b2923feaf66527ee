package app.modeldeck.desktop.fx;

import java.util.Optional;
import java.util.function.Supplier;

/// What is made when it is first wanted, and kept. For nodes that a cell may never come to show.
///
/// @param <T> what that is
public final class Late<T> {
    private final Supplier<T> maker;
    private Optional<T> made = Optional.empty();

    /// @param maker asked once at most
    public Late(Supplier<T> maker) {
        this.maker = maker;
    }

    /// It, made now if it was not before.
    public T get() {
        var kept = made.orElseGet(maker);
        made = Optional.of(kept);
        return kept;
    }
}
