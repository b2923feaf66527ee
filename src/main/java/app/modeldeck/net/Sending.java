package app.modeldeck.net;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;

/// Sends a request so that its exchange can stop it.
public final class Sending {
    private Sending() {}

    /// Sends it and waits for the head of the answer. Blocks; an interrupt ends it, and so does the exchange.
    ///
    /// @throws IOException as [HttpClient#send], and when the exchange was stopped
    public static HttpResponse<InputStream> send(HttpClient http, HttpRequest request, Exchange exchange)
            throws IOException, InterruptedException {
        var answer = http.sendAsync(request, HttpResponse.BodyHandlers.ofInputStream());
        exchange.stopsBy(() -> answer.cancel(true));
        try {
            return answer.get();
        } catch (InterruptedException e) {
            answer.cancel(true);
            throw e;
        } catch (CancellationException e) {
            throw new IOException("the request was stopped", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException failure ? failure : new IOException(e.getCause());
        }
    }
}
