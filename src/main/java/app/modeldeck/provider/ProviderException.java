package app.modeldeck.provider;

import app.modeldeck.model.Problem;

/// A provider could not be asked, or its answer not be used. Its message names the problem and never holds
/// a key or upstream text.
public final class ProviderException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    /// A failure that we found ourselves.
    ///
    /// @param problem what went wrong
    public ProviderException(Problem problem) {
        super(problem.toString());
        this.problem = problem;
    }

    /// A failure that came from below.
    ///
    /// @param problem what went wrong
    /// @param cause for the log
    public ProviderException(Problem problem, Throwable cause) {
        super(problem.toString(), cause);
        this.problem = problem;
    }

    /// What went wrong.
    public Problem problem() {
        return problem;
    }
}
