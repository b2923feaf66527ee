package app.modeldeck.desktop.notices;

import app.modeldeck.desktop.fx.Holding;
import app.modeldeck.desktop.fx.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.text.Font;
import javafx.util.Duration;
import org.controlsfx.control.Notifications;

/// Shows each notice for a moment in a corner of the window: one that is seen already not again, and never so many that
/// the window is covered. Used on the FX thread.
public final class NoticeBubbles {
    private static final int MOST = 3;
    private static final int MOST_LINES = 12;
    private static final int LONGEST_LINE = 80;
    private static final int SHORTEST_LINE = 20;
    /// The sign, the button and the edges of a bubble, in heights of a letter.
    private static final double BESIDE = 7;
    /// What a letter is wide, in heights of a letter; few letters are wider.
    private static final double WIDE = 0.65;
    private static final Duration MOMENT = Duration.seconds(5);

    private final Node owner;
    private final Words words;
    private final Set<Notice> seen = new HashSet<>();

    private NoticeBubbles(Node owner, Words words) {
        this.owner = owner;
        this.words = words;
    }

    /// Shows what is told, while that node is in a window.
    public static void over(Node owner, Notices notices, Words words) {
        var bubbles = new NoticeBubbles(owner, words);
        notices.newest().subscribe(newest -> newest.ifPresent(bubbles::show));
    }

    private void show(Notice notice) {
        if (owner.getScene() != null && owner.getScene().getWindow() != null && seen.add(notice)) {
            var gone = new PauseTransition(MOMENT);
            gone.setOnFinished(_ -> seen.remove(notice));
            gone.play();
            bubble(notice.title(), shortened(notice.text()))
                    .threshold(MOST, bubble(notice.title(), words.text("notice.more", shortened(notice.text()))))
                    .show();
        }
    }

    private Notifications bubble(String title, String text) {
        return Notifications.create()
                .owner(owner)
                .hideAfter(MOMENT)
                .title(String.join("\n", lines(title)))
                .text(String.join("\n", lines(text)));
    }

    private String shortened(String text) {
        var lines = lines(text);
        return lines.size() <= MOST_LINES
                ? text
                : String.join("\n", lines.subList(0, MOST_LINES)) + "\n" + words.text("notice.rest");
    }

    /// A bubble is as wide as its longest line, and no bubble is wider than the window: a path of a person has no end.
    private List<String> lines(String text) {
        int longest = letters();
        return text.lines().flatMap(line -> broken(line, longest)).toList();
    }

    /// How many letters of a line have room in the window.
    private int letters() {
        double height = owner.lookup(".label") instanceof Labeled shown
                ? shown.getFont().getSize()
                : Font.getDefault().getSize();
        double width = owner.getScene().getWindow().getWidth();
        return Math.clamp((long) ((width / height - BESIDE) / WIDE), SHORTEST_LINE, LONGEST_LINE);
    }

    private static Stream<String> broken(String line, int longest) {
        var parts = new ArrayList<String>();
        var rest = line;
        while (rest.length() > longest) {
            int space = rest.lastIndexOf(' ', longest);
            var part = space > 0 ? rest.substring(0, space) : Holding.beginning(longest, rest);
            parts.add(part);
            rest = rest.substring(part.length()).stripLeading();
        }
        parts.add(rest);
        return parts.stream();
    }
}
