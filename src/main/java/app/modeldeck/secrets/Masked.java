package app.modeldeck.secrets;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Stands for what broke where its words would say a key: the kind of failure and where it happened, without its
/// words.
public final class Masked extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private Masked(Throwable why) {
        super(why.getClass().getName() + ", whose words are left out because they hold what must not be said");
        setStackTrace(why.getStackTrace());
    }

    /// What broke, or what stands for it where it would say one of these.
    public static Throwable of(Throwable why, Collection<String> unspoken) {
        return tells(why, unspoken) ? new Masked(why) : why;
    }

    /// The same for a key that was asked with.
    public static RuntimeException of(RuntimeException why, Optional<Secret> key) {
        return tells(why, key.map(Secret::reveal).map(List::of).orElseGet(List::of)) ? new Masked(why) : why;
    }

    private static boolean tells(Throwable why, Collection<String> unspoken) {
        var text = new StringWriter();
        why.printStackTrace(new PrintWriter(text));
        return unspoken.stream()
                .anyMatch(word -> !word.isBlank() && text.toString().contains(word));
    }
}
