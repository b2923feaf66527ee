package app.modeldeck.query;

/// Tells words that one was mistyped for.
///
/// A slip is a letter too many, too few, another one, or two neighbours swapped; at the first letter it counts
/// double. A word of five letters may have one slip, one of nine two, and one with a digit none: `flux2` is no
/// mistyped `flux1`.
public final class Typos {
    private static final int ONE_FROM = 5;
    private static final int TWO_FROM = 9;

    private final String word;
    private final int most;
    private final int[][] rows;

    /// @param most how many slips at most
    public Typos(String word, int most) {
        this.word = word;
        this.most = most;
        this.rows = new int[3][word.length() + most + 2];
    }

    /// How many slips are let pass in a word of this length.
    public static int allowed(String word) {
        if (word.length() < ONE_FROM || word.chars().anyMatch(Character::isDigit)) {
            return 0;
        }
        return word.length() < TWO_FROM ? 1 : 2;
    }

    /// The letters that a word is sure to share with what it was mistyped for.
    public static String sameBeginning(String word, int most) {
        return most == 1 ? word.substring(0, 1) : "";
    }

    /// How many slips lie between two whole words.
    static int distance(String one, String other) {
        int most = one.length() + other.length();
        var typos = new Typos(one, most);
        return typos.slips(other, 0, other.length(), Reach.WHOLE);
    }

    /// Whether the word in that part of the text, or its beginning, differs by few enough slips.
    public boolean isLike(String text, int start, int length) {
        if (!text.startsWith(sameBeginning(word, most), start)) {
            return false;
        }
        int penalty = word.charAt(0) == text.charAt(start) ? 0 : 1;
        return slips(text, start, length, Reach.BEGINNING) + penalty <= most;
    }

    private enum Reach {
        WHOLE,
        BEGINNING
    }

    private int slips(String text, int start, int length, Reach reach) {
        int columns = Math.min(length, rows[0].length - 1);
        for (int column = 0; column <= columns; column++) {
            rows[0][column] = column;
        }
        for (int i = 1; i <= word.length(); i++) {
            if (row(i, text, start, columns) > most) {
                return most + 1;
            }
        }
        var last = rows[word.length() % 3];
        if (reach == Reach.WHOLE) {
            return last[columns];
        }
        int best = last[0];
        for (int column = 1; column <= columns; column++) {
            best = Math.min(best, last[column]);
        }
        return best;
    }

    /// Fills one row of the table.
    ///
    /// @return the least number in it
    private int row(int i, String text, int start, int columns) {
        var own = rows[i % 3];
        var above = rows[(i + 2) % 3];
        var twoAbove = rows[(i + 1) % 3];
        own[0] = i;
        int least = i;
        for (int j = 1; j <= columns; j++) {
            boolean same = word.charAt(i - 1) == text.charAt(start + j - 1);
            int slips = Math.min(above[j - 1] + (same ? 0 : 1), Math.min(above[j], own[j - 1]) + 1);
            boolean swapped = i > 1
                    && j > 1
                    && word.charAt(i - 1) == text.charAt(start + j - 2)
                    && word.charAt(i - 2) == text.charAt(start + j - 1);
            own[j] = swapped ? Math.min(slips, twoAbove[j - 2] + 1) : slips;
            least = Math.min(least, own[j]);
        }
        return least;
    }
}
