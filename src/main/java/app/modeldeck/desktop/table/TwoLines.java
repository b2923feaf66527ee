package app.modeldeck.desktop.table;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// Two labels: the second under the first where there is height for both, else beside it.
final class TwoLines extends Region {
    private static final double GAP = 1;
    private static final double BETWEEN = 8;

    private final Label first;
    private final Label second;
    private double top;
    private double bottom;

    TwoLines(Label first, Label second) {
        this.first = first;
        this.second = second;
        getStyleClass().add("two-lines");
        getChildren().addAll(first, second);
        first.fontProperty().subscribe(_ -> measure());
        second.fontProperty().subscribe(_ -> measure());
    }

    /// How high a line is depends on its font and not on its text.
    private void measure() {
        top = 0;
    }

    /// It takes the width that it is given.
    @Override
    protected double computePrefWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        return first.prefHeight(-1) + GAP + second.prefHeight(-1);
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computeMinHeight(double width) {
        return first.minHeight(-1);
    }

    @Override
    protected void layoutChildren() {
        if (top == 0) {
            top = snapSizeY(first.prefHeight(-1));
            bottom = snapSizeY(second.prefHeight(-1));
        }
        if (second.getText().isEmpty()) {
            first.resizeRelocate(0, snapPositionY((getHeight() - top) / 2), getWidth(), top);
            second.resize(0, 0);
        } else if (getHeight() >= top + bottom) {
            double y = snapPositionY((getHeight() - top - bottom - GAP) / 2);
            first.resizeRelocate(0, y, getWidth(), top);
            second.resizeRelocate(0, y + top + GAP, getWidth(), bottom);
        } else {
            layOutBeside();
        }
    }

    private void layOutBeside() {
        double width = Math.min(getWidth(), snapSizeX(first.prefWidth(-1)));
        double left = Math.max(0, getWidth() - width - BETWEEN);
        double y = snapPositionY((getHeight() - top) / 2);
        first.resizeRelocate(0, y, width, top);
        second.resizeRelocate(
                width + BETWEEN, y + first.getBaselineOffset() - second.getBaselineOffset(), left, bottom);
    }
}
