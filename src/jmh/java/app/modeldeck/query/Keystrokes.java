package app.modeldeck.query;

import java.util.List;
import java.util.stream.IntStream;

/// What benchmarks type, key by key.
public final class Keystrokes {
    private static final List<String> TYPED = List.of(
            "flux pro",
            "stable diffusion",
            "whisper large",
            "text to video",
            "llama 3 instruct",
            "upscale image",
            "zzyzx",
            "stabel difusion");

    private Keystrokes() {}

    /// The text of the search box after each key.
    public static List<String> all() {
        return TYPED.stream()
                .flatMap(typed ->
                        IntStream.rangeClosed(1, typed.length()).mapToObj(length -> typed.substring(0, length)))
                .toList();
    }
}
