package app.modeldeck.files;

import java.util.List;

/// What a document says.
///
/// @param value it, as far as it can be had
/// @param passedOver the fields that hold what they cannot hold, and count as not there: `ttlMinutes`
/// @param <T> what it is
public record Understood<T>(T value, List<String> passedOver) {
    public Understood {
        passedOver = List.copyOf(passedOver);
    }

    /// Everything was understood.
    public static <T> Understood<T> whole(T value) {
        return new Understood<>(value, List.of());
    }
}
