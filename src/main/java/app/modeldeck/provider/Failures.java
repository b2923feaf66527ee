package app.modeldeck.provider;

import app.modeldeck.model.Problem;
import app.modeldeck.provider.BoundedStream.TooLargeException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.CharConversionException;
import java.io.EOFException;
import java.io.IOException;
import java.net.ProtocolException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import javax.net.ssl.SSLException;

/// What the exceptions of the JDK's client and of the parser mean to a person, and whether asking again can help.
///
/// @param limits the times that are named when one has passed
record Failures(Limits limits) {

    /// No answer came.
    ProviderException connecting(String host, IOException e) {
        return switch (e) {
            case HttpConnectTimeoutException _ -> never(new Problem.TimedOut(limits.connect()), e);
            case HttpTimeoutException _ -> twice(new Problem.TimedOut(limits.headers()), e);
            case SSLException _ -> never(new Problem.Untrusted(host), e);
            case ProtocolException _ -> never(noAnswer(host, e), e);
            default ->
                causes(e).anyMatch(Failures::isUnknownHost)
                        ? never(new Problem.NoSuchHost(host), e)
                        : twice(new Problem.Unreachable(host), e);
        };
    }

    private static boolean isUnknownHost(Throwable cause) {
        return cause instanceof UnresolvedAddressException || cause instanceof UnknownHostException;
    }

    /// The JDK tells a flood of headers from another protocol by its words alone.
    private static Problem noAnswer(String host, IOException e) {
        var said = Optional.ofNullable(e.getMessage()).orElse("").toLowerCase(Locale.ROOT);
        return said.contains("header size") || said.contains("interim")
                ? new Problem.TooLarge("the headers of the answer")
                : new Problem.NotHttp(host);
    }

    /// An answer came, and could not be read to its end.
    ProviderException reading(JsonClient.Ask ask, IOException e) {
        return switch (e) {
            case TooLargeException large -> never(large.problem(), e);
            case WebPages.WebPageException _ -> never(new Problem.NotData(), e);
            case WebPages.EmptyAnswerException _ -> new ProviderException(new Problem.EmptyAnswer(), Repeat.ONCE, e);
            case StreamConstraintsException _ -> never(new Problem.TooLarge("a part of the answer"), e);
            case JsonEOFException _, EOFException _ -> twice(new Problem.Unreachable(ask.host()), e);
            case JsonProcessingException _
            when says(e, "Unexpected end-of-input") -> twice(new Problem.Unreachable(ask.host()), e);
            case JsonProcessingException _
            when says(e, "Invalid UTF-8") -> never(new Problem.Malformed("bad text encoding"), e);
            case JsonProcessingException _ -> never(new Problem.Malformed(ask.what()), e);
            case CharConversionException _ -> never(new Problem.Malformed("bad text encoding"), e);
            case ZipException _ -> never(new Problem.Malformed("the compression of the answer"), e);
            default -> twice(new Problem.Unreachable(ask.host()), e);
        };
    }

    /// The parser tells bytes that are no UTF-8, and an end in the middle of a list, by its words alone.
    private static boolean says(IOException e, String beginning) {
        return Optional.ofNullable(e.getMessage()).orElse("").startsWith(beginning);
    }

    private static ProviderException never(Problem problem, IOException e) {
        return new ProviderException(problem, Repeat.NEVER, e);
    }

    private static ProviderException twice(Problem problem, IOException e) {
        return new ProviderException(problem, Repeat.TWICE, e);
    }

    private static Stream<Throwable> causes(Throwable e) {
        return Stream.iterate(e, c -> c != null, Throwable::getCause);
    }
}
