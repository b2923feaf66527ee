package app.modeldeck.provider.reading;

import app.modeldeck.model.Capability;
import app.modeldeck.model.Evidence;
import app.modeldeck.provider.task.TaskCategories;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// Tasks from what goes into a model and what comes out of it, where a provider states these two lists.
///
/// A pair that no word of the field stands for says nothing; `file` and `pdf` say nothing either, for they may hold
/// anything. Sound is called audio unless the provider says speech or music.
public final class Modalities {
    /// By what comes out, then by what goes in; the most specific first.
    public static final String TABLE = """
            image: text=text-to-image image=image-to-image
            video: text=text-to-video image=image-to-video video=video-to-video audio=audio-to-video
            music: text=text-to-music audio=audio-to-audio
            speech: text=text-to-speech audio=audio-to-audio
            audio: text=text-to-audio audio=audio-to-audio video=video-to-audio
            transcription: audio=speech-to-text
            embeddings: text=embeddings image=embeddings audio=embeddings video=embeddings
            rerank: text=text-ranking
            text: text+image=image-text-to-text image=image-to-text video=video-to-text audio=audio-to-text text=text-generation
            """;

    private static final SequencedMap<String, List<Pair>> TASKS = tasks(TABLE);

    private Modalities() {}

    private record Pair(List<String> in, String category) {}

    private static SequencedMap<String, List<Pair>> tasks(String table) {
        var tasks = new LinkedHashMap<String, List<Pair>>();
        table.lines().forEach(line -> {
            int colon = line.indexOf(':');
            var pairs = List.of(line.substring(colon + 2).split(" ", -1)).stream()
                    .map(Modalities::pair)
                    .toList();
            tasks.put(line.substring(0, colon), pairs);
        });
        return Collections.unmodifiableSequencedMap(tasks);
    }

    private static Pair pair(String text) {
        int equals = text.indexOf('=');
        return new Pair(List.of(text.substring(0, equals).split("\\+", -1)), text.substring(equals + 1));
    }

    /// What an entry with these two lists says, most specific first.
    ///
    /// @param in where the list of what goes in stands
    /// @param out where the list of what comes out stands
    public static List<Capability> tasks(AnswerEntry entry, String in, String out) {
        var goesIn = entry.tags(in);
        var comesOut = entry.tags(out);
        var evidence = new Evidence.Stated(in + " and " + out);
        return TASKS.entrySet().stream()
                .filter(tasks -> comesOut.contains(tasks.getKey()))
                .flatMap(tasks -> tasks.getValue().stream())
                .filter(pair -> goesIn.containsAll(pair.in()))
                .flatMap(pair -> TaskCategories.tasks(pair.category()).stream())
                .distinct()
                .map(task -> new Capability(task, evidence))
                .toList();
    }
}
