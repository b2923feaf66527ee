package app.modeldeck.query;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What a licence allows, as far as its name tells for certain.
///
/// The provider's word is read as whole words and looked up in a table: fal's own three words, the ids of
/// spdx.org, and addresses on the sites of licences themselves. Any other address, and any sentence, is unknown:
/// a guess about a licence is worse than none.
public enum License {
    /// The provider says that commercial use is allowed.
    COMMERCIAL,
    /// A known open licence.
    OPEN,
    /// Commercial use is not allowed.
    NONCOMMERCIAL,
    /// Nothing is stated, or nothing that is certain.
    UNKNOWN;

    private static final Pattern ADDRESS = Pattern.compile("https?://(?:www\\.)?([^/]+)/(.*)");
    private static final Set<String> SITES =
            Set.of("creativecommons.org", "opensource.org", "apache.org", "spdx.org", "gnu.org", "mit-license.org");
    private static final int MOST_WORDS = 6;
    private static final Set<String> LIMITED = Set.of("nc", "noncommercial", "research");
    private static final Set<String> FREE = Set.of(
            "mit",
            "apache",
            "bsd",
            "isc",
            "mpl",
            "gpl",
            "lgpl",
            "agpl",
            "cc0",
            "unlicense",
            "openrail",
            "openrail++",
            "bsl",
            "zlib",
            "publicdomain",
            "epl",
            "wtfpl");
    private static final Set<String> COMMONS = Set.of("cc", "creativecommons");
    private static final Set<String> SHARED = Set.of("by", "sa", "zero");
    private static final Set<String> DOUBT = Set.of("not", "no", "non", "except", "or", "unknown", "other", "custom");

    /// What a provider's word or address for a licence says.
    public static License of(String stated) {
        var text = stated.strip().toLowerCase(Locale.ROOT);
        var address = ADDRESS.matcher(text);
        if (address.matches()) {
            return SITES.contains(address.group(1)) ? named(words(text)) : UNKNOWN;
        }
        var words = words(text.replace("non-commercial", "noncommercial").replace("non commercial", "noncommercial"));
        return words.size() > MOST_WORDS ? UNKNOWN : named(words);
    }

    private static Set<String> words(String text) {
        return Arrays.stream(text.split("[^a-z0-9+]+", -1))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static License named(Set<String> words) {
        if (DOUBT.stream().anyMatch(words::contains)) {
            return UNKNOWN;
        }
        if (LIMITED.stream().anyMatch(words::contains)) {
            return NONCOMMERCIAL;
        }
        if (words.contains("commercial")) {
            return COMMERCIAL;
        }
        boolean commons =
                COMMONS.stream().anyMatch(words::contains) && SHARED.stream().anyMatch(words::contains);
        return commons || FREE.stream().anyMatch(words::contains) ? OPEN : UNKNOWN;
    }

    /// The word for it in a query.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
