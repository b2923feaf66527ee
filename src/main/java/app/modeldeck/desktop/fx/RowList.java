package app.modeldeck.desktop.fx;

import java.util.List;
import java.util.function.BiPredicate;
import javafx.collections.ObservableListBase;

/// The items of a table or a list. It becomes another list in one change of as few rows as it can be, without
/// copying any. Used on the FX thread.
///
/// @param <R> a row; two that are equal look the same
public final class RowList<R> extends ObservableListBase<R> {
    private final BiPredicate<R, R> same;
    private List<R> rows = List.of();

    /// @param same whether two rows are about the same thing, however they look
    public RowList(BiPredicate<R, R> same) {
        this.same = same;
    }

    /// Becomes these rows. Equal rows at both ends stay untouched; those between them are replaced. It reads the
    /// equal rows and no others.
    ///
    /// @param next not changed any more
    public void become(List<R> next) {
        var before = rows;
        int head = commonHead(next);
        int tail = commonTail(next, head);
        rows = next;
        int end = next.size() - tail;
        var removed = before.subList(head, before.size() - tail);
        if (head < end || !removed.isEmpty()) {
            fireChange(new ListReplacement<>(this, head, end, removed));
        }
    }

    /// Where the same thing stands now, or -1.
    public int indexOfSame(R row) {
        for (int i = 0; i < rows.size(); i++) {
            if (same.test(rows.get(i), row)) {
                return i;
            }
        }
        return -1;
    }

    private int commonHead(List<R> next) {
        int most = Math.min(rows.size(), next.size());
        int head = 0;
        while (head < most && rows.get(head).equals(next.get(head))) {
            head++;
        }
        return head;
    }

    private int commonTail(List<R> next, int head) {
        int most = Math.min(rows.size(), next.size()) - head;
        int tail = 0;
        while (tail < most && rows.get(rows.size() - 1 - tail).equals(next.get(next.size() - 1 - tail))) {
            tail++;
        }
        return tail;
    }

    @Override
    public R get(int index) {
        return rows.get(index);
    }

    @Override
    public int size() {
        return rows.size();
    }
}
