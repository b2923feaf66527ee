package app.modeldeck.faults;

import app.modeldeck.provider.RawServer;
import app.modeldeck.provider.RawServer.Behaviour;
import java.net.URI;

/// What a provider is like from now on: its server behaves otherwise, or it is elsewhere.
@FunctionalInterface
interface Scene {
    /// Sets the scene, and says where the provider is from now on.
    URI set(RawServer server) throws Exception;

    /// The same server does this.
    static Scene of(Behaviour behaviour) {
        return server -> {
            server.become(behaviour);
            return server.address();
        };
    }
}
