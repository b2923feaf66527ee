package app.modeldeck.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/// Makes bad texts of good ones: one to four times a byte, a range or a value is changed. What the same numbers make
/// is the same again.
public final class Mutations {
    private static final int MOST_STEPS = 4;
    private static final int LONGEST_RANGE = 64;
    private static final int MOST_COPIES = 2_000;
    private static final int LARGEST = 1 << 20;

    /// What readers have stumbled over.
    private static final List<String> ODD_VALUES = List.of(
            "null",
            "true",
            "{}",
            "[]",
            "[[[{}]]]",
            "\"\"",
            "\" \"",
            "-1",
            "0",
            "1.9",
            "1e400",
            "1e-400",
            "1e999999999",
            "\"1e999999999\"",
            "\"-1e-999999999\"",
            "9223372036854775808",
            "99999999999999999999999999999999999999",
            "NaN",
            "-Infinity",
            "\"\\u0000\"",
            "\"\\ud83d\"",
            "\"\\u202e\\u200b\"",
            "\"null\"",
            "\"//evil.invalid/\"",
            "\"http://[broken\"",
            "\"?p=%zz\"",
            "\"../../admin\"",
            "\"+999999999-12-31T23:59:60Z\"",
            "\"2026-02-30\"",
            "{\"a\":{\"b\":{\"c\":[1,{}]}}}",
            "{\"$ref\":\"#/components/schemas/Input\"}",
            "\"#/\"",
            "\"<p>&#99999999;&nbsp;<\"",
            "] ",
            "}",
            "{\"id\":\"a\"},{\"id\":\"a\"}");

    private Mutations() {}

    /// A mutation of this text.
    public static byte[] of(byte[] good, Random random) {
        var text = good.clone();
        int steps = 1 + random.nextInt(MOST_STEPS);
        for (int i = 0; i < steps && text.length < LARGEST; i++) {
            text = step(text, random);
        }
        return text;
    }

    private static byte[] step(byte[] text, Random random) {
        int at = random.nextInt(text.length + 1);
        int until = Math.min(text.length, at + random.nextInt(LONGEST_RANGE));
        return switch (random.nextInt(8)) {
            case 0 -> spliced(text, at, Math.min(text.length, at + 1), new byte[] {(byte) random.nextInt(256)});
            case 1 -> spliced(text, at, until, new byte[0]);
            case 2 -> spliced(text, at, at, repeated(Arrays.copyOfRange(text, at, until), random));
            case 3 -> Arrays.copyOf(text, at);
            case 4 -> spliced(text, at, at, odd(random));
            case 5 -> spliced(text, at, at, repeated(odd(random), random));
            default -> valueReplaced(text, at, odd(random));
        };
    }

    private static byte[] odd(Random random) {
        return ODD_VALUES.get(random.nextInt(ODD_VALUES.size())).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] repeated(byte[] part, Random random) {
        int copies = random.nextInt(4) == 0 ? random.nextInt(MOST_COPIES) : 1;
        var all = new byte[part.length * copies];
        for (int i = 0; i < copies; i++) {
            System.arraycopy(part, 0, all, i * part.length, part.length);
        }
        return all;
    }

    /// What stands behind the next colon, up to the next comma, is replaced.
    private static byte[] valueReplaced(byte[] text, int at, byte[] value) {
        int colon = next(text, at, ':');
        int comma = next(text, colon, ',');
        return spliced(text, Math.min(text.length, colon + 1), comma, value);
    }

    private static int next(byte[] text, int from, char what) {
        int at = from;
        while (at < text.length && text[at] != what) {
            at++;
        }
        return at;
    }

    private static byte[] spliced(byte[] text, int from, int until, byte[] middle) {
        int rest = Math.max(from, until);
        var all = Arrays.copyOf(text, from + middle.length + text.length - rest);
        System.arraycopy(middle, 0, all, from, middle.length);
        System.arraycopy(text, rest, all, from + middle.length, text.length - rest);
        return all;
    }
}
