package app.modeldeck.query.segment;

import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.model.Model;
import app.modeldeck.query.Folded;
import app.modeldeck.query.Samples;
import app.modeldeck.query.Traits;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/// What a segment finds is what reading every text again finds.
final class SegmentTest {
    private static final String LETTERS = "abc1";

    @Property(tries = 300)
    void aFewModelsAreRankedAsTheirTextsSay(@ForAll @IntRange(min = 1, max = 12) int size, @ForAll long seed) {
        var random = new Random(seed);
        var segment = SegmentBuilder.segment(models(size, random));

        for (int i = 0; i < 20; i++) {
            ranksAsTheTextsSay(segment, typed(random));
        }
    }

    @Test
    void manyModelsAreRankedAsTheirTextsSay() {
        var random = new Random(4);
        var segment = SegmentBuilder.segment(models(6_000, random));

        LETTERS.chars().mapToObj(Character::toString).forEach(letter -> ranksAsTheTextsSay(segment, letter));
        for (int i = 0; i < 100; i++) {
            ranksAsTheTextsSay(segment, typed(random));
        }
    }

    private static void ranksAsTheTextsSay(Segment segment, String typed) {
        var hits = WordHits.exact(List.of(segment), typed).of(0);
        var found = new ArrayList<String>();
        var read = new ArrayList<String>();
        for (int number = 0; number < segment.size(); number++) {
            var model = segment.models().get(number);
            found.add(model.id().value() + " " + quality(hits, number));
            read.add(model.id().value() + " " + quality(model, typed));
        }
        assertThat(found).as(typed).isEqualTo(read);
    }

    private static int quality(Hits hits, int number) {
        int quality = Quality.NONE;
        while (quality + 1 < Quality.LEVELS && hits.of((byte) (quality + 1)).get(number)) {
            quality++;
        }
        return quality;
    }

    private static int quality(Model model, String typed) {
        int best = Traits.texts(model)
                        .flatMap(text -> Folded.words(text).stream())
                        .anyMatch(word -> typed.length() < 3 ? word.startsWith(typed) : word.contains(typed))
                ? Quality.OCCURS
                : Quality.NONE;
        best = Math.max(best, quality(Traits.id(model), typed, Quality.ID));
        best = Math.max(best, quality(Traits.tail(model), typed, Quality.NAME));
        return Math.max(best, quality(model.name(), typed, Quality.NAME));
    }

    private static int quality(String title, String typed, int whole) {
        var words = Folded.words(title);
        var joined = IntStream.range(0, words.size())
                .mapToObj(start -> String.join("", words.subList(start, words.size())))
                .toList();
        if (joined.getFirst().startsWith(typed)) {
            return joined.getFirst().equals(typed) ? whole : Quality.START;
        }
        return joined.stream().anyMatch(rest -> rest.startsWith(typed)) ? Quality.WORD_START : Quality.NONE;
    }

    private static List<Model> models(int size, Random random) {
        return IntStream.range(0, size).mapToObj(_ -> model(random)).toList();
    }

    private static Model model(Random random) {
        var owner = random.nextInt(4) == 0 ? "" : text(random, 1) + "/";
        return Samples.described(
                owner + text(random, 2),
                text(random, 3),
                text(random, random.nextInt(6)),
                text(random, 1),
                List.of(text(random, 1)));
    }

    /// Up to so many words more than one.
    private static String text(Random random, int more) {
        return IntStream.rangeClosed(0, more == 0 ? 0 : random.nextInt(more))
                .mapToObj(_ -> word(random, 2))
                .collect(Collectors.joining(random.nextBoolean() ? "-" : " "));
    }

    private static String word(Random random, int least) {
        return random.ints(random.nextInt(least, 4), 0, LETTERS.length())
                .mapToObj(i -> LETTERS.substring(i, i + 1))
                .collect(Collectors.joining());
    }

    private static String typed(Random random) {
        return IntStream.range(0, random.nextInt(1, 4))
                .mapToObj(_ -> word(random, 1))
                .collect(Collectors.joining());
    }
}
