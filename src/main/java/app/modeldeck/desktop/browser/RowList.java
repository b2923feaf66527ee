package app.modeldeck.desktop.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import javafx.collections.ModifiableObservableListBase;

/// The items of a table or a list. It becomes another list by changing as little as it can, in one change. Used on
/// the FX thread.
///
/// @param <R> a row; two that are equal look the same
final class RowList<R> extends ModifiableObservableListBase<R> {
    private final List<R> rows = new ArrayList<>();
    private final BiPredicate<R, R> same;

    /// @param same whether two rows are about the same thing, however they look
    RowList(BiPredicate<R, R> same) {
        this.same = same;
    }

    /// Becomes these rows. Equal rows at both ends stay untouched; between them rows are replaced in place,
    /// and only the difference in length is added or removed.
    void become(List<R> next) {
        int head = commonHead(next);
        int tail = commonTail(next, head);
        int oldEnd = rows.size() - tail;
        int newEnd = next.size() - tail;
        beginChange();
        int shared = Math.min(oldEnd, newEnd);
        for (int i = head; i < shared; i++) {
            replace(i, next.get(i));
        }
        if (shared < oldEnd) {
            removeRange(shared, oldEnd);
        } else if (shared < newEnd) {
            addAll(shared, next.subList(shared, newEnd));
        }
        endChange();
    }

    /// Where the same thing stands now, or -1.
    int indexOfSame(R row) {
        for (int i = 0; i < rows.size(); i++) {
            if (same.test(rows.get(i), row)) {
                return i;
            }
        }
        return -1;
    }

    private void replace(int index, R row) {
        if (!rows.get(index).equals(row)) {
            set(index, row);
        }
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

    @Override
    protected void doAdd(int index, R row) {
        rows.add(index, row);
    }

    @Override
    protected R doSet(int index, R row) {
        return rows.set(index, row);
    }

    @Override
    protected R doRemove(int index) {
        return rows.remove(index);
    }
}
