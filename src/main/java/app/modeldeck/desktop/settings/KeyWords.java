package app.modeldeck.desktop.settings;

import app.modeldeck.desktop.fx.Words;
import app.modeldeck.desktop.settings.Verdict.Tone;
import app.modeldeck.model.KeychainFault;
import app.modeldeck.secrets.HeldKey;
import app.modeldeck.secrets.Kept;
import app.modeldeck.secrets.KeyFinding;
import java.util.Optional;

/// Where keys are, in words.
///
/// @param words the language
record KeyWords(Words words) {
    /// Where the key in force is kept, or why there is none.
    ///
    /// @param ignored the key of the environment that is not wanted
    String place(KeyFinding finding, Optional<HeldKey> ignored) {
        return switch (finding) {
            case KeyFinding.Present(var key) -> place(key);
            case KeyFinding.Withheld(var why) -> words.text("key.place.withheld." + why);
            case KeyFinding.None() ->
                ignored.map(key -> words.text("key.place.ignored", variable(key)))
                        .orElseGet(() -> words.text("key.place.none"));
        };
    }

    private String place(HeldKey key) {
        return switch (key.place()) {
            case HeldKey.Place.Session _ -> words.text("key.place.session");
            case HeldKey.Place.Keychain(var name) -> words.text("key.place.keychain", name);
            case HeldKey.Place.Environment(var variable) ->
                environment(variable, key.secret().ending());
            case HeldKey.Place.Request _ -> words.text("key.place.request");
        };
    }

    private String environment(String variable, String ending) {
        return ending.isEmpty()
                ? words.text("key.place.environment", variable)
                : words.text("key.place.environment.ending", variable, ending);
    }

    /// The variable that has the key of the environment.
    static String variable(HeldKey key) {
        return key.place() instanceof HeldKey.Place.Environment(var variable) ? variable : "";
    }

    /// That a key is in use, and where it is kept.
    Verdict saved(Kept kept) {
        return switch (kept) {
            case Kept.InKeychain(var name) -> new Verdict(Tone.GOOD, words.text("key.saved", name));
            case Kept.ForSession(var why) -> new Verdict(Tone.NEUTRAL, words.text("key.saved.session", why(why)));
        };
    }

    /// Where keys are kept that are entered now.
    String kept(Kept place) {
        return switch (place) {
            case Kept.InKeychain(var name) -> words.text("keychain.open", name);
            case Kept.ForSession(var why) -> words.text("keychain.closed", why(why));
        };
    }

    String why(KeychainFault fault) {
        return words.text("keychain.fault." + fault);
    }
}
