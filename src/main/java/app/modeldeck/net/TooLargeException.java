package app.modeldeck.net;

import java.io.IOException;

/// The body of an answer is larger than what is taken of it.
public final class TooLargeException extends IOException {
    private static final long serialVersionUID = 1L;

    TooLargeException(int most) {
        super("more than " + most + " bytes");
    }
}
