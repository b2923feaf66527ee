package app.modeldeck.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.files.StrictJson;
import app.modeldeck.files.Understood;
import app.modeldeck.files.UnusableFileException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.function.BiFunction;

/// Documents that a program keeps, spoiled.
public final class Documents {
    private Documents() {}

    /// Reads what a document holds.
    @FunctionalInterface
    public interface Reader<T> {
        Understood<T> read(ObjectNode document) throws UnusableFileException;
    }

    /// Fails unless the text is refused in time, or what it holds is the same when it was written and read again.
    ///
    /// @param writer writes into the document that it was read from
    public static <T> void refusedOrKept(byte[] text, Reader<T> reader, BiFunction<T, ObjectNode, ObjectNode> writer)
            throws UnusableFileException {
        var document = Bounds.inTime(() -> readable(text, reader));
        if (document.isPresent()) {
            var held = reader.read(document.get());
            var written = StrictJson.bytes(writer.apply(held.value(), document.get()));
            var again = reader.read(StrictJson.parse(written));
            assertThat(again.value()).isEqualTo(held.value());
            assertThat(again.passedOver()).containsExactlyInAnyOrderElementsOf(held.passedOver());
        }
    }

    private static Optional<ObjectNode> readable(byte[] text, Reader<?> reader) {
        try {
            var document = StrictJson.parse(text);
            reader.read(document);
            return Optional.of(document);
        } catch (UnusableFileException _) {
            return Optional.empty();
        }
    }
}
