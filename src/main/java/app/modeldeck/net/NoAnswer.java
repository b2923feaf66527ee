package app.modeldeck.net;

import app.modeldeck.model.Problem;
import java.io.IOException;
import java.net.ProtocolException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/// What the exceptions of the JDK's client mean to a person when no answer came.
///
/// @param host who was asked
/// @param connect how long the connection could take
/// @param answer how long the answer could take
public record NoAnswer(String host, Duration connect, Duration answer) {
    /// Why none came.
    public Problem because(IOException e) {
        return switch (e) {
            case HttpConnectTimeoutException _ -> new Problem.TimedOut(connect);
            case HttpTimeoutException _ -> new Problem.TimedOut(answer);
            case SSLException _ -> new Problem.Untrusted(host);
            case ProtocolException _ -> notHttp(e);
            default ->
                causes(e).anyMatch(NoAnswer::isUnknownHost)
                        ? new Problem.NoSuchHost(host)
                        : new Problem.Unreachable(host);
        };
    }

    private static boolean isUnknownHost(Throwable cause) {
        return cause instanceof UnresolvedAddressException || cause instanceof UnknownHostException;
    }

    /// The JDK tells a flood of headers from another protocol by its words alone.
    private Problem notHttp(IOException e) {
        var said = Optional.ofNullable(e.getMessage()).orElse("").toLowerCase(Locale.ROOT);
        return said.contains("header size") || said.contains("interim")
                ? new Problem.TooLarge("the headers of the answer")
                : new Problem.NotHttp(host);
    }

    private static Stream<Throwable> causes(Throwable e) {
        return Stream.iterate(e, cause -> cause != null, Throwable::getCause);
    }
}
