package app.modeldeck.settings;

import app.modeldeck.model.ProviderId;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

/// A running copy of its own that changes the settings: adds endpoints, or changes them until it is killed.
public final class Scribe {
    private Scribe() {}

    /// Says `+` for a change that was written and `-` for one that was not.
    ///
    /// @param arguments the folder, the name of the copy, and how many changes; 0 is without end
    public static void main(String[] arguments) {
        var store = SettingsStore.open(Optional.of(Path.of(arguments[0])), Clock.systemUTC())
                .store();
        int most = Integer.parseInt(arguments[2]);
        for (int i = 0; most == 0 || i < most; i++) {
            var name = arguments[1] + i % 100;
            var endpoint = new Endpoint(new ProviderId(name), name, URI.create("https://" + name + ".example/v" + i));
            var trouble = store.change(held -> held.with(endpoint));
            System.out.print(trouble.isEmpty() ? '+' : '-');
            System.out.flush();
        }
    }
}
