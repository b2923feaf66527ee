package app.modeldeck.desktop.browser;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.ModifiableObservableListBase;

/// The table's items. It becomes another list by changing as little as it can, in one change. Used on the FX
/// thread.
final class RowList extends ModifiableObservableListBase<Row> {
    private final List<Row> rows = new ArrayList<>();

    /// Becomes these rows. Equal rows at both ends stay untouched; between them rows are replaced in place,
    /// and only the difference in length is added or removed.
    void become(List<Row> next) {
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
    int indexOfSame(Row row) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).isSame(row)) {
                return i;
            }
        }
        return -1;
    }

    private void replace(int index, Row row) {
        if (!rows.get(index).equals(row)) {
            set(index, row);
        }
    }

    private int commonHead(List<Row> next) {
        int most = Math.min(rows.size(), next.size());
        int head = 0;
        while (head < most && rows.get(head).equals(next.get(head))) {
            head++;
        }
        return head;
    }

    private int commonTail(List<Row> next, int head) {
        int most = Math.min(rows.size(), next.size()) - head;
        int tail = 0;
        while (tail < most && rows.get(rows.size() - 1 - tail).equals(next.get(next.size() - 1 - tail))) {
            tail++;
        }
        return tail;
    }

    @Override
    public Row get(int index) {
        return rows.get(index);
    }

    @Override
    public int size() {
        return rows.size();
    }

    @Override
    protected void doAdd(int index, Row row) {
        rows.add(index, row);
    }

    @Override
    protected Row doSet(int index, Row row) {
        return rows.set(index, row);
    }

    @Override
    protected Row doRemove(int index) {
        return rows.remove(index);
    }
}
