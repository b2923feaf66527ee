package app.modeldeck.provider.request;

import app.modeldeck.model.Problem;
import java.net.ConnectException;
import java.util.stream.Stream;

/// A provider could not be asked, or its answer not be used. Its message names the problem and never holds
/// a key or upstream text.
public final class ProviderException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;
    private final transient Repeat repeat;

    /// A failure that we found ourselves.
    ///
    /// @param problem what went wrong
    public ProviderException(Problem problem) {
        super(problem.toString());
        this.problem = problem;
        this.repeat = Repeat.NEVER;
    }

    /// A failure that came from below.
    ///
    /// @param problem what went wrong
    /// @param cause for the log
    public ProviderException(Problem problem, Throwable cause) {
        this(problem, Repeat.NEVER, cause);
    }

    /// A failure that may be an accident.
    ///
    /// @param repeat whether to ask again
    ProviderException(Problem problem, Repeat repeat, Throwable cause) {
        super(problem.toString(), cause);
        this.problem = problem;
        this.repeat = repeat;
    }

    /// An answer that may be another one when it is asked for again.
    ProviderException(Problem problem, Repeat repeat) {
        super(problem.toString());
        this.problem = problem;
        this.repeat = repeat;
    }

    /// What went wrong, as far as that failure tells; it may be one of our own.
    public static Problem problemOf(Throwable failure) {
        return failure instanceof ProviderException told ? told.problem : new Problem.Unexpected();
    }

    /// Whether nobody listens where it was asked; a connection that was cut later was one.
    public boolean isConnectionRefused() {
        return problem instanceof Problem.Unreachable
                && Stream.iterate((Throwable) this, cause -> cause != null, Throwable::getCause)
                        .anyMatch(ConnectException.class::isInstance);
    }

    /// Whether asking again can help.
    Repeat repeat() {
        return repeat;
    }

    /// What went wrong.
    public Problem problem() {
        return problem;
    }
}
