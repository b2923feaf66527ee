package app.modeldeck.query;

import app.modeldeck.model.Capability;
import app.modeldeck.model.Evidence;
import app.modeldeck.model.Model;
import app.modeldeck.model.Provenance;
import app.modeldeck.model.ProviderId;
import app.modeldeck.model.Source;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SplittableRandom;

/// Models shaped like those of a real catalogue: a name of two or three words, an id of owner and name, a
/// description of about two hundred characters, two to five tags. Words follow Zipf's law; one model in ten is a
/// "flux". The same number gives the same models every time.
public final class Synthetic {
    private static final long SEED = 20_260_101;
    private static final int VOCABULARY = 30_000;
    private static final int DESCRIPTION = 200;
    private static final Instant START = Instant.parse("2023-01-01T00:00:00Z");
    private static final Provenance PROVENANCE = new Provenance(new Source("synthetic", START), Map.of());
    private static final List<Capability> TASKS =
            List.of(new Capability("text-to-image", new Evidence.Stated("category")));
    private static final List<String> KNOWN = List.of(
            "a", "the", "model", "image", "to", "text", "video", "stable", "diffusion", "with", "for", "of", "whisper",
            "large", "pro", "dev", "llama", "instruct", "upscale", "lora", "speech", "fast", "turbo", "chat", "3", "2");
    private static final String[] SYLLABLES = {
        "ka", "ri", "to", "ne", "mu", "sel", "dra", "vin", "po", "lex", "qua", "fi", "gan", "or", "ty", "bel", "hu",
        "cro", "sti", "wan", "zo", "pla", "ju", "em"
    };

    private final SplittableRandom random = new SplittableRandom(SEED);
    private final List<String> words = new ArrayList<>(KNOWN);
    private final double[] ends = new double[VOCABULARY];

    private Synthetic() {
        var known = new HashSet<>(KNOWN);
        while (words.size() < VOCABULARY) {
            var word = new StringBuilder();
            int syllables = random.nextInt(2, 5);
            for (int i = 0; i < syllables; i++) {
                word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
            }
            if (known.add(word.toString())) {
                words.add(word.toString());
            }
        }
        double sum = 0;
        for (int rank = 0; rank < VOCABULARY; rank++) {
            sum += 1.0 / (rank + 2);
            ends[rank] = sum;
        }
    }

    /// So many of them, of one provider.
    public static List<Model> models(int count) {
        var synthetic = new Synthetic();
        var models = new ArrayList<Model>(count);
        for (int i = 0; i < count; i++) {
            models.add(synthetic.model(i));
        }
        return models;
    }

    private String word() {
        double at = random.nextDouble() * ends[VOCABULARY - 1];
        int place = Arrays.binarySearch(ends, at);
        return words.get(Math.min(VOCABULARY - 1, place < 0 ? -place - 1 : place));
    }

    private String rareWord() {
        return words.get(random.nextInt(VOCABULARY));
    }

    private Model model(int number) {
        var name = new StringBuilder(random.nextInt(10) == 0 ? "flux" : rareWord());
        for (int i = random.nextInt(1, 3); i > 0; i--) {
            name.append('-').append(word());
        }
        var owner = rareWord() + (number % 7 == 0 ? "-labs" : "");
        var tags = new ArrayList<String>();
        for (int i = random.nextInt(2, 6); i > 0; i--) {
            tags.add(word());
        }
        var description = new StringBuilder();
        while (description.length() < DESCRIPTION) {
            description.append(word()).append(' ');
        }
        var facts = new Model.Facts(
                Optional.of(owner),
                Optional.empty(),
                OptionalLong.of((long) (1_000_000 / (1 + random.nextDouble() * 10_000))),
                Optional.empty(),
                Optional.of(START.plusSeconds(random.nextInt(100_000_000))),
                Optional.empty(),
                OptionalLong.empty(),
                tags);
        return new Model(
                new Model.Id(new ProviderId("synthetic"), owner + "/" + name),
                name.toString(),
                Optional.of(description.toString()),
                TASKS,
                List.of(),
                Model.Links.NONE,
                facts,
                PROVENANCE);
    }
}
