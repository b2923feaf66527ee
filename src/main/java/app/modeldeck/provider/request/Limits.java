package app.modeldeck.provider.request;

import java.time.Duration;

/// How long and how big an answer of a provider may be. The largest page on record has 2.2 MB, is packed 16
/// to 1 and 14 levels deep.
///
/// @param connect time to connect
/// @param headers time until the headers have come
/// @param idle longest silence inside a body
/// @param page time for a whole answer
/// @param packedBytes size as it is sent
/// @param unpackedBytes size after unpacking
/// @param ratio how much bigger unpacking may make it, looked at after the first megabyte
public record Limits(
        Duration connect,
        Duration headers,
        Duration idle,
        Duration page,
        long packedBytes,
        long unpackedBytes,
        int ratio) {
    private static final long MEGABYTE = 1L << 20;

    /// The limits of the released program.
    public static Limits usual() {
        return new Limits(
                Duration.ofSeconds(5),
                Duration.ofSeconds(15),
                Duration.ofSeconds(10),
                Duration.ofSeconds(30),
                32 * MEGABYTE,
                64 * MEGABYTE,
                200);
    }
}
