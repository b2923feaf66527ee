package app.modeldeck.mcp;

import app.modeldeck.marks.MarksDesk;
import app.modeldeck.model.ProviderInfo;
import app.modeldeck.query.Standpoint;
import java.time.Clock;
import java.util.List;

/// The person for whom an assistant asks.
///
/// @param marks what the person has marked, also in a window that is open beside
/// @param clock the time that ages in a query count from
record Viewer(MarksDesk marks, Clock clock) {
    /// From where the person sees these providers now. Reads the marks anew; may block on the disk.
    Standpoint standpoint(List<ProviderInfo> providers) {
        marks.reread();
        return Standpoint.of(clock.instant(), marks.marks(), providers);
    }
}
