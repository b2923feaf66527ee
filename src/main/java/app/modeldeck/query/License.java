package app.modeldeck.query;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// What a licence allows, as far as its name tells for certain.
///
/// The provider's word is read as whole words and looked up in a table: fal's own three words, the ids of
/// spdx.org, and addresses on the sites of licences themselves. Any other address, and any sentence, is unknown:
/// a guess about a licence is worse than none.
enum License {
    /// The provider says that commercial use is allowed.
    COMMERCIAL,
    /// A known open licence.
    OPEN,
    /// Commercial use is not allowed.
    NONCOMMERCIAL,
    /// Nothing is stated, or nothing that is certain.
    UNKNOWN;

    private static final Pattern ADDRESS = Pattern.compile("https?://(?:www\\.)?([^/]+)/(.*)");
    private static final String COMMONS = "creativecommons.org";
    private static final Set<String> SITES =
            Set.of(COMMONS, "opensource.org", "apache.org", "spdx.org", "gnu.org", "mit-license.org");
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
    private static final Set<String> FREE_CREATIVE_COMMONS = Set.of("by", "sa", "zero");
    private static final Set<String> DOUBT = Set.of("not", "no", "non", "except", "or", "unknown", "other", "custom");

    /// What a provider's word or address for a licence says.
    static License of(String stated) {
        var text = stated.strip().toLowerCase(Locale.ROOT);
        var address = ADDRESS.matcher(text);
        if (!address.matches()) {
            return named(text);
        }
        var site = address.group(1);
        if (!SITES.contains(site)) {
            return UNKNOWN;
        }
        return named(site.equals(COMMONS) ? "cc " + address.group(2) : address.group(2));
    }

    private static License named(String text) {
        var plain = text.replace("non-commercial", "noncommercial").replace("non commercial", "noncommercial");
        var words = List.of(plain.split("[^a-z0-9+]+", -1));
        var set = new HashSet<>(words);
        if (words.size() > MOST_WORDS || DOUBT.stream().anyMatch(set::contains)) {
            return UNKNOWN;
        }
        if (LIMITED.stream().anyMatch(set::contains)) {
            return NONCOMMERCIAL;
        }
        if (plain.equals("commercial") || plain.equals("commercial use")) {
            return COMMERCIAL;
        }
        boolean commons = set.contains("cc") && FREE_CREATIVE_COMMONS.stream().anyMatch(set::contains);
        return commons || FREE.stream().anyMatch(set::contains) ? OPEN : UNKNOWN;
    }

    /// The word for it in a query.
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
