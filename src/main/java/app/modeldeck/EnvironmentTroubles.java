package app.modeldeck;

import app.modeldeck.provider.ModelProvider;
import app.modeldeck.secrets.EnvironmentKeys;
import app.modeldeck.settings.Trouble;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What is wrong with variables that the program reads. Values are never repeated: they may be keys and passwords.
final class EnvironmentTroubles {
    private EnvironmentTroubles() {}

    /// All of it.
    ///
    /// @param providers whose keys may stand there
    static List<Trouble> of(Map<String, String> environment, List<ModelProvider> providers) {
        var keys = new EnvironmentKeys(environment)
                .unusable(providers.stream().map(ModelProvider::info))
                .map(Trouble.UnusableVariable::new);
        var proxy = EnvironmentProxy.mistaken(environment).stream().map(Trouble.UnusableProxy::new);
        return Stream.<Trouble>concat(keys, proxy).toList();
    }
}
