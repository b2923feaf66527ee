package app.modeldeck.provider.request;

import app.modeldeck.model.Problem;
import app.modeldeck.net.NoAnswer;
import app.modeldeck.provider.request.BoundedStream.TooLargeException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.CharConversionException;
import java.io.EOFException;
import java.io.IOException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.util.Optional;
import java.util.zip.ZipException;

/// What went wrong with an answer, and whether asking again can help.
final class Failures {
    private Failures() {}

    /// No answer came.
    static ProviderException connecting(NoAnswer none, IOException e) {
        var problem = none.because(e);
        boolean late = e instanceof HttpTimeoutException && !(e instanceof HttpConnectTimeoutException);
        return late || isOfTheConnection(problem) ? twice(problem, e) : never(problem, e);
    }

    private static boolean isOfTheConnection(Problem problem) {
        return problem instanceof Problem.Unreachable || problem instanceof Problem.BrokenOff;
    }

    /// An answer came, and could not be read to its end.
    ///
    /// @param what what was asked for, in words
    static ProviderException reading(String host, String what, IOException e) {
        return switch (e) {
            case TooLargeException large -> never(large.problem(), e);
            case WebPages.WebPageException _ -> never(new Problem.NotData(), e);
            case ErrorAnswerException _ -> never(new Problem.ErrorAnswer(), e);
            case WebPages.EmptyAnswerException _ -> new ProviderException(new Problem.EmptyAnswer(), Repeat.ONCE, e);
            case StreamConstraintsException _ -> never(new Problem.TooLarge("a part of the answer"), e);
            case JsonEOFException _, EOFException _ -> twice(new Problem.BrokenOff(host), e);
            case JsonProcessingException _
            when says(e, "Unexpected end-of-input") -> twice(new Problem.BrokenOff(host), e);
            case JsonProcessingException _
            when says(e, "Invalid UTF-8") -> never(new Problem.Malformed("bad text encoding"), e);
            case JsonProcessingException _ -> never(new Problem.Malformed(what), e);
            case CharConversionException _ -> never(new Problem.Malformed("bad text encoding"), e);
            case ZipException _ -> never(new Problem.Malformed("the compression of the answer"), e);
            default -> twice(new Problem.BrokenOff(host), e);
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
}
