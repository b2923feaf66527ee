package app.modeldeck.desktop.network;

import app.modeldeck.net.Sent;
import javafx.css.PseudoClass;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;

/// What a line says in one column; what is too long for it shows when it is pointed at.
final class RequestCell extends TableCell<RequestLine, RequestLine> {
    private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");

    private final RequestColumn column;
    private final Tooltip whole = new Tooltip();

    RequestCell(RequestColumn column) {
        this.column = column;
        if (column == RequestColumn.BYTES || column == RequestColumn.TOOK) {
            getStyleClass().add("number-cell");
        }
    }

    @Override
    protected void updateItem(RequestLine line, boolean empty) {
        super.updateItem(line, empty);
        boolean blank = empty || line == null;
        var text = blank ? "" : line.text(column);
        setText(text);
        whole.setText(text);
        setTooltip(text.isEmpty() ? null : whole);
        boolean failed = !blank && line.sent().outcome() instanceof Sent.Outcome.Failed;
        pseudoClassStateChanged(FAILED, failed && column == RequestColumn.OUTCOME);
    }
}
