package app.modeldeck.provider.task;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The phrases of all tiers, ready to be found in a text in one pass. Immutable.
final class TaskPhrases {
    private static final int SHORTEST_PLURAL = 4;
    private static final String GAP = "*";
    private static final int LONGEST_GAP = 3;
    private static final int NO_MATCH = -1;

    /// Words that begin another thought, which no gap leaps over.
    private static final Set<String> LINKS = Set.of("and", "or", "from", "with", "using", "to", "for", "in", "by");

    private final Map<String, List<Phrase>> byFirstWord;

    private TaskPhrases(Map<String, List<Phrase>> byFirstWord) {
        this.byFirstWord = byFirstWord;
    }

    /// Some words in a row that lead to tasks.
    ///
    /// @param words lower case, in the singular, with gaps
    /// @param tasks what they lead to; empty for words that are read over
    record Phrase(List<String> words, TaskTier tier, List<String> tasks) {
        private long literal() {
            return words.stream().filter(word -> !word.equals(GAP)).count();
        }
    }

    /// A phrase that was found.
    ///
    /// @param text the words as they stand
    record Found(Phrase phrase, String text) {
        TaskTier tier() {
            return phrase.tier();
        }

        List<String> tasks() {
            return phrase.tasks();
        }
    }

    private record Word(String word, int start, int end) {}

    private record Hit(Phrase phrase, int end) {}

    /// Reads the words of every tier.
    static TaskPhrases ofAllTiers() {
        var byFirstWord = new HashMap<String, List<Phrase>>();
        for (var tier : TaskTier.values()) {
            of(tier).forEach(phrase -> byFirstWord
                    .computeIfAbsent(phrase.words().getFirst(), _ -> new ArrayList<>())
                    .add(phrase));
        }
        byFirstWord.replaceAll((_, phrases) -> phrases.stream()
                .sorted(Comparator.comparingLong(Phrase::literal).reversed())
                .toList());
        return new TaskPhrases(Map.copyOf(byFirstWord));
    }

    private static List<Phrase> of(TaskTier tier) {
        var phrases = new ArrayList<Phrase>();
        List<String> tasks = List.of();
        for (var line : tier.words().lines().map(String::strip).toList()) {
            if (line.endsWith(":")) {
                tasks = parts(line.substring(0, line.length() - 1), " ")
                        .filter(task -> !task.equals("-"))
                        .toList();
            } else {
                var to = tasks;
                parts(line, ",").map(text -> phrase(text, tier, to)).forEach(phrases::add);
            }
        }
        return phrases;
    }

    private static Phrase phrase(String text, TaskTier tier, List<String> tasks) {
        return new Phrase(parts(text, " ").map(TaskPhrases::singular).toList(), tier, tasks);
    }

    private static Stream<String> parts(String text, String separator) {
        return Arrays.stream(text.split(separator, -1)).map(String::strip).filter(part -> !part.isEmpty());
    }

    /// Every phrase in the text, from left to right, the longest at each place; no word belongs to two.
    List<Found> in(String text) {
        var words = words(text);
        var found = new ArrayList<Found>();
        int at = 0;
        while (at < words.size()) {
            var hit = longest(text, words, at);
            int from = words.get(at).start();
            hit.ifPresent(h -> found.add(new Found(
                    h.phrase(), text.substring(from, words.get(h.end() - 1).end()))));
            at = hit.map(Hit::end).orElse(at + 1);
        }
        return found;
    }

    private Optional<Hit> longest(String text, List<Word> words, int at) {
        Optional<Hit> best = Optional.empty();
        int bestEnd = at;
        for (var phrase : byFirstWord.getOrDefault(words.get(at).word(), List.of())) {
            int end = end(phrase.words(), text, words, at);
            if (end > bestEnd) {
                best = Optional.of(new Hit(phrase, end));
                bestEnd = end;
            }
        }
        return best;
    }

    /// Where the phrase ends that begins at this word, or that it does not stand here.
    private static int end(List<String> phrase, String text, List<Word> words, int at) {
        int end = at;
        for (int i = 0; i < phrase.size() && end != NO_MATCH; i++) {
            end = phrase.get(i).equals(GAP)
                    ? afterGap(phrase.get(i + 1), words, end)
                    : afterWord(phrase.get(i), words, end);
        }
        return end != NO_MATCH && closeTogether(text, words.subList(at, end)) ? end : NO_MATCH;
    }

    private static int afterWord(String word, List<Word> words, int at) {
        return at < words.size() && words.get(at).word().equals(word) ? at + 1 : NO_MATCH;
    }

    /// Where the next word of the phrase stands, at least one word further on.
    private static int afterGap(String next, List<Word> words, int from) {
        for (int at = from; at < Math.min(words.size(), from + LONGEST_GAP + 1); at++) {
            if (at > from && words.get(at).word().equals(next)) {
                return at;
            }
            if (LINKS.contains(words.get(at).word())) {
                return NO_MATCH;
            }
        }
        return NO_MATCH;
    }

    /// Between two words of a phrase stands one character, or spaces: no comma and no end of a sentence.
    private static boolean closeTogether(String text, List<Word> words) {
        for (int i = 1; i < words.size(); i++) {
            int from = words.get(i - 1).end();
            int to = words.get(i).start();
            if (to - from > 1 && !text.substring(from, to).isBlank()) {
                return false;
            }
        }
        return true;
    }

    private static List<Word> words(String text) {
        var words = new ArrayList<Word>();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            boolean ends = i == text.length() || !Character.isLetterOrDigit(text.charAt(i));
            if (ends && i > start) {
                words.add(new Word(singular(text.substring(start, i).toLowerCase(Locale.ROOT)), start, i));
            }
            start = ends ? i + 1 : start;
        }
        return words;
    }

    private static String singular(String word) {
        return word.length() >= SHORTEST_PLURAL && word.endsWith("s") && !word.endsWith("ss")
                ? word.substring(0, word.length() - 1)
                : word;
    }
}
