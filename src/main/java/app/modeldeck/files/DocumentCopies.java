package app.modeldeck.files;

import java.io.IOException;
import java.nio.file.Path;

/// Documents that a person puts elsewhere, to keep them or to take them to another computer. Every method blocks on
/// the disk.
///
/// @param <T> the value
public record DocumentCopies<T>(DocumentFormat<T> format) {
    /// Puts the value into that file, whole or not at all.
    ///
    /// @param to replaced where it exists; its folder must
    public void write(T value, Path to) throws IOException {
        WholeFile.replace(to.toAbsolutePath(), StrictJson.bytes(format.write(value, StrictJson.empty())));
    }

    /// The value of that file, which stays as it is. Of a copy nothing is passed over.
    ///
    /// @throws IOException when it cannot be read
    /// @throws UnusableFileException when it holds something else
    public T read(Path from) throws IOException, UnusableFileException {
        var bytes = WholeFile.at(from, format.largest()).read();
        if (bytes.isEmpty()) {
            throw new IOException("there is no such file");
        }
        var understood = format.read(StrictJson.parse(bytes.get()));
        StrictJson.require(understood.passedOver().isEmpty());
        return understood.value();
    }
}
