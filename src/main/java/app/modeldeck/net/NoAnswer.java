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
            case SSLException _ -> hungUp(e) ? new Problem.Unreachable(host) : new Problem.Untrusted(host);
            case ProtocolException _ -> notHttp(e);
            default -> ofTheConnection(e);
        };
    }

    /// Why the whole answer is not there when its beginning came.
    Problem broken(IOException e) {
        return because(e) instanceof Problem.Unreachable ? new Problem.BrokenOff(host) : because(e);
    }

    /// The JDK tells a hand-shake that the other side ended without a word by its own words alone.
    private static boolean hungUp(IOException e) {
        return said(e).contains("terminated the handshake");
    }

    /// It tells a beginning of the headers in the same way, and a length that is no number with an exception of its
    /// parser.
    private Problem ofTheConnection(IOException e) {
        if (causes(e).anyMatch(NoAnswer::isUnknownHost)) {
            return new Problem.NoSuchHost(host);
        }
        if (causes(e).anyMatch(NumberFormatException.class::isInstance)) {
            return new Problem.NotHttp(host);
        }
        return said(e).startsWith("parsing http") ? new Problem.BrokenOff(host) : new Problem.Unreachable(host);
    }

    private static boolean isUnknownHost(Throwable cause) {
        return cause instanceof UnresolvedAddressException || cause instanceof UnknownHostException;
    }

    /// And so a flood of headers, and one of interim answers, from another protocol.
    private Problem notHttp(IOException e) {
        if (said(e).contains("interim")) {
            return new Problem.OnlyAnnounced();
        }
        return said(e).contains("header size")
                ? new Problem.TooLarge("the headers of the answer")
                : new Problem.NotHttp(host);
    }

    private static String said(IOException e) {
        return Optional.ofNullable(e.getMessage()).orElse("").toLowerCase(Locale.ROOT);
    }

    private static Stream<Throwable> causes(Throwable e) {
        return Stream.iterate(e, cause -> cause != null, Throwable::getCause);
    }
}
