package app.modeldeck.desktop.fx;

import java.util.List;
import javafx.collections.ListChangeListener.Change;
import javafx.collections.ObservableList;

/// One stretch of a list that others took the place of. Unlike the toolkit's own change it takes the rows that
/// went as a list, instead of one after the other.
final class ListReplacement<R> extends Change<R> {
    private static final int[] NOT_MOVED = {};

    private final int from;
    private final int to;
    private final List<R> removed;
    private boolean read;

    /// @param from where the new rows begin
    /// @param to where they end
    /// @param removed the rows that went from there
    ListReplacement(ObservableList<R> list, int from, int to, List<R> removed) {
        super(list);
        this.from = from;
        this.to = to;
        this.removed = removed;
    }

    @Override
    public boolean next() {
        boolean first = !read;
        read = true;
        return first;
    }

    @Override
    public void reset() {
        read = false;
    }

    @Override
    public int getFrom() {
        return from;
    }

    @Override
    public int getTo() {
        return to;
    }

    @Override
    public List<R> getRemoved() {
        return removed;
    }

    @Override
    protected int[] getPermutation() {
        return NOT_MOVED;
    }
}
