package app.modeldeck.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The sample files beside this class: one JSON document, one a line, or a picture. Blocks while it reads.
final class Resources {
    private Resources() {}

    /// A file that is one document.
    static JsonNode document(String name) {
        return Json.read(text(name));
    }

    static List<String> lines(String name) {
        return text(name).lines().toList();
    }

    private static String text(String name) {
        return text(bytes(name));
    }

    static String text(byte[] file) {
        return new String(file, StandardCharsets.UTF_8);
    }

    /// A file as it is.
    static byte[] bytes(String name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException(name));
    }

    /// The same where there need not be one.
    static Optional<byte[]> find(String name) {
        try (InputStream file = Resources.class.getResourceAsStream(name)) {
            return file == null ? Optional.empty() : Optional.of(file.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// The documents of a file by their `task`; one that says `same` stands for the task that it names.
    static Map<String, JsonNode> tasks(String name) {
        Map<String, JsonNode> stated = lines(name).stream()
                .map(Json::read)
                .collect(Collectors.toMap(task -> task.path("task").asText(), task -> task));
        return stated.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey,
                        entry -> stated.getOrDefault(
                                entry.getValue().path("same").asText(), entry.getValue())));
    }
}
