package app.modeldeck.server;

import app.modeldeck.catalog.Catalogs;
import app.modeldeck.catalog.FakeProvider;
import java.util.List;

/// An endpoint whose provider breaks with words that hold the key it was asked with, as a process of its own: what
/// it answers goes to standard output, what it logs to standard error.
final class BrokenServer {
    static final String KEY = "canary-key-of-an-asker";

    private BrokenServer() {}

    /// Asks it for one model, for all, and for what a search finds.
    public static void main(String[] arguments) throws Exception {
        var fal = FakeProvider.open("fal").pages(List.of("flux"));
        fal.throwing(new IllegalStateException("invalid header value: " + KEY, new IllegalArgumentException(KEY)));
        try (var fixture = ServerFixture.over(Catalogs.of(fal))) {
            var header = "X-Fal-Key: " + KEY;
            System.out.println(fixture.asker().get("/api/models/fal/owner/flux", header));
            System.out.println(fixture.asker().get("/api/models", header));
            System.out.println(fixture.asker().get("/api/models?search=coral", header));
        }
        System.exit(0);
    }
}
