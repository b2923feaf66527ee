package app.modeldeck.net;

import app.modeldeck.secrets.Secret;
import java.io.IOException;
import java.io.InputStream;
import java.net.Proxy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;

/// How requests leave: the client with its proxy and the certificates that it trusts, and what the proxy is told.
///
/// @param http must not follow redirects
/// @param signIn user and password as Basic authentication spells them; asked for each request, may block
public record Route(HttpClient http, Supplier<Optional<Secret>> signIn) {
    public Route {
        if (http.followRedirects() != HttpClient.Redirect.NEVER) {
            throw new IllegalArgumentException("redirects are not followed");
        }
    }

    /// Sends it and waits for the head of the answer. Blocks; an interrupt ends it, and so does the exchange. The
    /// sign-in goes to the proxy alone: the JDK tells it when it asks for a tunnel, and never inside of one.
    ///
    /// @throws IOException as [HttpClient#send], and when the exchange was stopped
    public HttpResponse<InputStream> send(URI address, HttpRequest.Builder request, Exchange exchange)
            throws IOException, InterruptedException {
        if (isTunnelled(address)) {
            signIn.get().ifPresent(known -> request.setHeader("Proxy-Authorization", "Basic " + known.reveal()));
        }
        var answer = http.sendAsync(request.build(), HttpResponse.BodyHandlers.ofInputStream());
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

    private boolean isTunnelled(URI address) {
        return "https".equalsIgnoreCase(address.getScheme())
                && http.proxy().map(selector -> selector.select(address)).stream()
                        .flatMap(List::stream)
                        .findFirst()
                        .filter(proxy -> proxy.type() == Proxy.Type.HTTP)
                        .isPresent();
    }
}
