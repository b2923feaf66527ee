package app.modeldeck.desktop.notices;

import javafx.scene.Node;
import org.controlsfx.control.Notifications;

/// Shows each notice for a moment in a corner of the window. Used on the FX thread.
public final class NoticeBubbles {
    private NoticeBubbles() {}

    /// Shows what is told, while that node is in a window.
    public static void over(Node owner, Notices notices) {
        notices.newest().subscribe(newest -> newest.ifPresent(notice -> show(notice, owner)));
    }

    private static void show(Notice notice, Node owner) {
        if (owner.getScene() != null && owner.getScene().getWindow() != null) {
            Notifications.create()
                    .owner(owner)
                    .title(notice.title())
                    .text(notice.text())
                    .show();
        }
    }
}
