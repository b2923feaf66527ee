package app.modeldeck.provider.request;

import java.io.IOException;

/// An answer with HTTP status 200 has an error where its data should be.
public final class ErrorAnswerException extends IOException {
    private static final long serialVersionUID = 1L;

    public ErrorAnswerException() {
        super("an error instead of data");
    }
}
