package app.modeldeck.model;

import java.util.List;
import java.util.Optional;

/// How programs call the models of a provider, as its documentation says. Modeldeck makes none of these calls; it
/// only writes them down.
///
/// @param scheme the word before the key in the `Authorization` header, `Bearer`; absent where no key is sent
/// @param calls the first that is for a model counts
public record Calling(Optional<String> scheme, List<Call> calls) {
    /// No call is known.
    public static final Calling UNKNOWN = new Calling(Optional.empty(), List.of());

    public Calling {
        calls = List.copyOf(calls);
    }

    /// These calls, with the key behind that word.
    public static Calling with(String scheme, Call... calls) {
        return new Calling(Optional.of(scheme), List.of(calls));
    }

    /// These calls, without a key.
    public static Calling open(Call... calls) {
        return new Calling(Optional.empty(), List.of(calls));
    }

    /// The call of this model.
    ///
    /// @param version the version that must be named, where there is one
    public Optional<Call> of(Model model, Optional<String> version) {
        return calls.stream().filter(call -> call.isFor(model, version)).findFirst();
    }
}
