package app.modeldeck.desktop.notices;

import app.modeldeck.desktop.fx.Words;
import java.util.HashSet;
import java.util.Set;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.util.Duration;
import org.controlsfx.control.Notifications;

/// Shows each notice for a moment in a corner of the window: one that is seen already not again, and never so many that
/// the window is covered. Used on the FX thread.
public final class NoticeBubbles {
    private static final int MOST = 3;
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
            bubble(notice.title(), notice.text())
                    .threshold(MOST, bubble(notice.title(), words.text("notice.more", notice.text())))
                    .show();
        }
    }

    private Notifications bubble(String title, String text) {
        return Notifications.create()
                .owner(owner)
                .hideAfter(MOMENT)
                .title(title)
                .text(text);
    }
}
