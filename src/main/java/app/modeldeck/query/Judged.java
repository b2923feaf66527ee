package app.modeldeck.query;

import app.modeldeck.model.Model;
import java.util.List;

/// The models of one segment after a query has judged them.
final class Judged {
    private final List<Model> models;
    private final byte[] qualities;

    private Judged(List<Model> models, byte[] qualities) {
        this.models = models;
        this.qualities = qualities;
    }

    /// Judges every model and counts what comes of it.
    static Judged of(Sheet sheet, Tally tally) {
        var qualities = sheet.qualities();
        for (int model = 0; model < qualities.length; model++) {
            if (qualities[model] == Quality.NONE) {
                continue;
            }
            if (isFound(sheet, model, tally)) {
                tally.found(qualities[model]);
            } else {
                qualities[model] = Quality.NONE;
            }
        }
        return new Judged(sheet.segment().models(), qualities);
    }

    private static boolean isFound(Sheet sheet, int model, Tally tally) {
        var verdict = sheet.verdict(model);
        if (verdict == Verdict.DIFFERS) {
            return false;
        }
        if (sheet.isHidden(model)) {
            tally.hidden(verdict);
            return false;
        }
        if (verdict == Verdict.UNSTATED) {
            tally.leftOut();
        }
        return verdict == Verdict.FITS;
    }

    int size() {
        return qualities.length;
    }

    /// @param number the place in the order of ties
    Model model(int number) {
        return models.get(number);
    }

    /// [Quality#NONE] for a model that is not found.
    byte quality(int number) {
        return qualities[number];
    }
}
