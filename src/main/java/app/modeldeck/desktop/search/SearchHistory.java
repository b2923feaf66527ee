package app.modeldeck.desktop.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The searches that stood for a while, with the place among them where the person is. It begins with none at
/// all, which finds everything.
final class SearchHistory {
    private static final int MOST = 100;

    private final List<String> texts = new ArrayList<>(List.of(""));
    private int at;

    /// That search stands. When it is a new one, what was ahead is forgotten.
    void keep(String text) {
        var kept = text.strip();
        if (texts.get(at).equals(kept)) {
            return;
        }
        texts.subList(at + 1, texts.size()).clear();
        texts.add(kept);
        if (texts.size() > MOST) {
            texts.removeFirst();
        }
        at = texts.size() - 1;
    }

    /// The one before, if there is one. The search that is left can be come back to.
    Optional<String> back(String now) {
        keep(now);
        return move(at - 1);
    }

    /// The one after, if the person went back from it.
    Optional<String> forward(String now) {
        keep(now);
        return move(at + 1);
    }

    private Optional<String> move(int to) {
        if (to < 0 || to >= texts.size()) {
            return Optional.empty();
        }
        at = to;
        return Optional.of(texts.get(at));
    }
}
