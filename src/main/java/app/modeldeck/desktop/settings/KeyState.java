package app.modeldeck.desktop.settings;

import app.modeldeck.model.ProviderInfo;
import app.modeldeck.secrets.HeldKey;
import app.modeldeck.secrets.KeyFinding;
import app.modeldeck.secrets.OwnKeys;
import app.modeldeck.settings.Settings;
import java.util.Optional;

/// Where the key of a provider stands.
///
/// @param finding the key in force, or why there is none
/// @param environment the key that the environment has, whether it is in force or not
/// @param ignored whether that one is not wanted
record KeyState(KeyFinding finding, Optional<HeldKey> environment, boolean ignored) {
    /// Nobody has looked yet.
    static final KeyState UNKNOWN = new KeyState(new KeyFinding.None(), Optional.empty(), false);

    /// Looks; may block.
    static KeyState of(OwnKeys keys, ProviderInfo info, Settings settings) {
        return new KeyState(
                keys.look(info), keys.ofEnvironment(info), settings.variables(info.id()) == Settings.Variables.IGNORED);
    }

    /// Whether the key in force can be removed here.
    boolean isRemovable() {
        return finding.key().filter(key -> isOurs(key.place())).isPresent();
    }

    private static boolean isOurs(HeldKey.Place place) {
        return switch (place) {
            case HeldKey.Place.Session _, HeldKey.Place.Keychain _ -> true;
            case HeldKey.Place.Environment _, HeldKey.Place.Request _ -> false;
        };
    }
}
