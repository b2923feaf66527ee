package app.modeldeck.secrets;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;

/// An API key. It shows itself to nobody: only `provider.request` and `net`, which send it, and `secrets` with
/// `secrets.keychain`, which keep it, may reveal it.
public final class Secret {
    private static final int LONGEST = 4096;
    private static final int ENDING = 4;
    private static final int LONG_ENOUGH = 4 * ENDING;
    private static final int PRINTABLE_FIRST = 0x21;
    private static final int PRINTABLE_LAST = 0x7E;

    private final String text;

    private Secret(String text) {
        this.text = text;
    }

    /// Reads a key as a person typed or pasted it: surrounding space, quotes and a `Bearer ` or `Key ` in
    /// front are dropped.
    ///
    /// @throws UnusableKeyException when it cannot be a key; the message never contains it
    public static Secret of(String typed) throws UnusableKeyException {
        var text = unquoted(withoutScheme(unquoted(typed.strip())));
        if (text.isEmpty()) {
            throw new UnusableKeyException(UnusableKeyException.Reason.EMPTY);
        }
        if (text.length() > LONGEST) {
            throw new UnusableKeyException(UnusableKeyException.Reason.TOO_LONG);
        }
        if (text.chars().anyMatch(c -> c < PRINTABLE_FIRST || c > PRINTABLE_LAST)) {
            throw new UnusableKeyException(UnusableKeyException.Reason.ODD_CHARACTERS);
        }
        return new Secret(text);
    }

    /// User and password of a proxy as Basic authentication spells them.
    ///
    /// @throws UnusableKeyException when there is no password, or it is too long
    public static Secret signIn(String user, String password) throws UnusableKeyException {
        if (password.isEmpty()) {
            throw new UnusableKeyException(UnusableKeyException.Reason.EMPTY);
        }
        var both = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return of(Base64.getEncoder().encodeToString(both));
    }

    private static String unquoted(String text) {
        boolean quoted = text.length() >= 2
                && text.charAt(0) == text.charAt(text.length() - 1)
                && (text.charAt(0) == '"' || text.charAt(0) == '\'');
        return quoted ? text.substring(1, text.length() - 1).strip() : text;
    }

    private static String withoutScheme(String text) {
        for (var scheme : new String[] {"Bearer ", "Key ", "Token "}) {
            if (text.regionMatches(true, 0, scheme, 0, scheme.length())) {
                return text.substring(scheme.length()).strip();
            }
        }
        return text;
    }

    /// The key itself, for a request header and nothing else.
    public String reveal() {
        return text;
    }

    /// Its last four characters, by which a person knows it again; blank where that would be much of it.
    public String ending() {
        return text.length() < LONG_ENOUGH ? "" : text.substring(text.length() - ENDING);
    }

    /// What tells this key from others without saying it.
    public KeyIdentity identity() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return new KeyIdentity(HexFormat.of().formatHex(digest, 0, 8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /// Never the key.
    @Override
    public String toString() {
        return "Secret";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Secret secret && secret.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }
}
