package app.modeldeck.query;

import app.modeldeck.model.Price;
import java.util.Map;
import java.util.Optional;

/// The units of work that can stand behind the slash of a price: the words of the JSON format without `per-`,
/// and short forms of them.
final class Units {
    private static final String PER = "per-";
    private static final Map<String, String> SHORT = Map.ofEntries(
            Map.entry("s", "second"),
            Map.entry("sec", "second"),
            Map.entry("min", "minute"),
            Map.entry("h", "hour"),
            Map.entry("img", "image"),
            Map.entry("vid", "video"),
            Map.entry("call", "run"),
            Map.entry("mp", "megapixel"),
            Map.entry("1k", "1000-characters"),
            Map.entry("in", "1m-input-tokens"),
            Map.entry("1m", "1m-tokens"),
            Map.entry("tokens", "1m-tokens"),
            Map.entry("out", "1m-output-tokens"));

    private Units() {}

    static Optional<Price.Unit> named(String word) {
        var whole = SHORT.getOrDefault(word, word);
        return Price.Unit.of(PER + whole).or(() -> Price.Unit.of(whole));
    }
}
