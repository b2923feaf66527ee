package app.modeldeck.net;

import app.modeldeck.model.Problem;
import app.modeldeck.secrets.Secret;
import java.io.IOException;
import java.io.InputStream;
import java.net.Proxy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/// How requests leave: the client with its proxy and the certificates that it trusts, and what the proxy is told.
///
/// @param http must not follow redirects and keep no cookies
/// @param signIn user and password as Basic authentication spells them; asked for each request, may block
public record Route(HttpClient http, Supplier<Optional<Secret>> signIn) {
    public Route {
        if (http.followRedirects() != HttpClient.Redirect.NEVER) {
            throw new IllegalArgumentException("redirects are not followed");
        }
        if (http.cookieHandler().isPresent()) {
            throw new IllegalArgumentException("cookies are not kept");
        }
    }

    /// How much of an answer is waited for.
    ///
    /// @param bytes the most that its body may have
    /// @param time the most that all of it may take
    public record Patience(int bytes, Duration time) {}

    /// Sends it and waits for the head of the answer. Blocks; an interrupt ends it, and so does the exchange. The
    /// sign-in goes to the proxy alone: the JDK tells it when it asks for a tunnel, and never inside of one.
    ///
    /// @throws IOException as [HttpClient#send], and when the exchange was stopped
    public HttpResponse<InputStream> send(URI address, HttpRequest.Builder request, Exchange exchange)
            throws IOException, InterruptedException {
        var answer = begin(address, request, HttpResponse.BodyHandlers.ofInputStream(), exchange);
        try {
            return answer.get();
        } catch (InterruptedException e) {
            answer.cancel(true);
            throw e;
        } catch (CancellationException | ExecutionException e) {
            throw failure(e);
        }
    }

    /// Sends it as [#send] does and waits for the whole answer, which the exchange is told, or why there is none.
    ///
    /// @throws TooLargeException when the body is larger than that
    /// @throws OfflineException when the person has switched the network off meanwhile
    /// @throws IOException when there is no answer for another reason, and when the proxy wants a sign-in
    public HttpResponse<byte[]> whole(URI address, HttpRequest.Builder request, Patience patience, Exchange exchange)
            throws IOException, OfflineException, InterruptedException {
        try {
            var answer = begin(
                    address,
                    request.timeout(patience.time()),
                    head -> {
                        exchange.answered(head.statusCode());
                        return new WholeBody(patience.bytes(), exchange);
                    },
                    exchange);
            return withBody(await(answer, patience.time()), exchange);
        } catch (InterruptedException e) {
            exchange.failed(new Problem.Stopped());
            throw e;
        } catch (IOException e) {
            if (exchange.isStopped()) {
                exchange.failed(new Problem.Offline());
                throw new OfflineException();
            }
            exchange.failed(problem(e, address, patience, exchange));
            throw e;
        }
    }

    private <T> CompletableFuture<HttpResponse<T>> begin(
            URI address, HttpRequest.Builder request, HttpResponse.BodyHandler<T> body, Exchange exchange) {
        if (isTunnelled(address)) {
            signIn.get().ifPresent(known -> request.setHeader("Proxy-Authorization", "Basic " + known.reveal()));
        }
        var answer = http.sendAsync(request.build(), body);
        exchange.stopsBy(() -> answer.cancel(true));
        return answer;
    }

    private static HttpResponse<byte[]> await(CompletableFuture<HttpResponse<byte[]>> answer, Duration time)
            throws IOException, InterruptedException {
        try {
            return answer.get(time.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException _) {
            throw new HttpTimeoutException("the answer did not end in time");
        } catch (CancellationException | ExecutionException e) {
            throw failure(e);
        } finally {
            answer.cancel(true);
        }
    }

    private static IOException failure(Exception e) {
        return e.getCause() instanceof IOException failure ? failure : new IOException("the request has ended", e);
    }

    /// The JDK gives no body at all, and asks for none, with the refusal of a proxy to make a tunnel.
    private static HttpResponse<byte[]> withBody(HttpResponse<byte[]> answer, Exchange exchange) throws IOException {
        if (Optional.ofNullable(answer.body()).isEmpty()) {
            exchange.answered(answer.statusCode());
            exchange.failed(new Problem.ProxySignIn());
            throw new IOException("the proxy wants a sign-in");
        }
        return answer;
    }

    private Problem problem(IOException e, URI address, Patience patience, Exchange exchange) {
        if (e instanceof TooLargeException) {
            return new Problem.TooLarge("the answer");
        }
        var host = Optional.ofNullable(address.getHost()).orElse("");
        var none = new NoAnswer(host, http.connectTimeout().orElse(patience.time()), patience.time());
        return exchange.isArriving() ? none.broken(e) : none.because(e);
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
