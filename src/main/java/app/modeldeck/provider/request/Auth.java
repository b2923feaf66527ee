package app.modeldeck.provider.request;

import app.modeldeck.secrets.Secret;
import java.net.http.HttpRequest;

/// How a provider takes a key.
public sealed interface Auth {
    /// `Authorization: <scheme> <key>`.
    ///
    /// @param scheme `Bearer`, at fal.ai `Key`
    record Scheme(String scheme) implements Auth {}

    /// A header of its own.
    record Header(String name) implements Auth {}

    /// There are no keys.
    record None() implements Auth {}

    /// Puts the key into the request.
    default void apply(HttpRequest.Builder request, Secret key) {
        switch (this) {
            case Scheme(String scheme) -> request.header("Authorization", scheme + " " + key.reveal());
            case Header(String name) -> request.header(name, key.reveal());
            case None() -> {}
        }
    }
}
