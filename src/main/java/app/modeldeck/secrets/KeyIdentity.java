package app.modeldeck.secrets;

/// Which key was used, without the key: so that what one key saw never answers another.
///
/// @param hash sixteen hexadecimal digits, or `none`
public record KeyIdentity(String hash) {
    /// No key was used.
    public static final KeyIdentity NONE = new KeyIdentity("none");
}
