package app.modeldeck.desktop.covers;

import app.modeldeck.model.ProviderId;

/// The mark of a provider: two letters of its name on a tint of its own. Ours, and nobody's trade mark. Assistive
/// technology passes it over; the name stands beside it.
public final class ProviderMark extends Tile {
    /// A mark that shows nothing yet.
    public ProviderMark() {
        super("provider-mark");
    }

    /// Shows the mark of that provider.
    public void show(ProviderId provider, String name) {
        show(Initials.of(name, provider.slug()));
    }
}
