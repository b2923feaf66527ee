package app.modeldeck.desktop.rows;

import app.modeldeck.model.ProviderId;
import app.modeldeck.query.Clause;

/// Which group of rows: by what, and the value that they share.
///
/// @param by as in [Clause.Group]
/// @param value blank for the rows that state none
public record GroupKey(String by, String value) {
    /// The group of that provider's rows.
    public static GroupKey of(ProviderId provider) {
        return new GroupKey(Clause.Group.USUAL.by(), provider.slug());
    }
}
