package app.modeldeck.model;

import java.util.regex.Pattern;

/// The stable name of a provider: its key in caches, keychains and JSON.
///
/// A slug is for ever; it is never shown to a person and never translated.
///
/// @param slug one to forty characters of `[a-z0-9-]`
public record ProviderId(String slug) implements Comparable<ProviderId> {
    private static final Pattern SLUG = Pattern.compile("[a-z0-9-]{1,40}");

    public ProviderId {
        if (!isSlug(slug)) {
            throw new IllegalArgumentException("not a provider slug");
        }
    }

    /// Whether the text can be a slug.
    public static boolean isSlug(String text) {
        return SLUG.matcher(text).matches();
    }

    @Override
    public int compareTo(ProviderId other) {
        return slug.compareTo(other.slug);
    }

    @Override
    public String toString() {
        return slug;
    }
}
