package app.modeldeck.desktop.browser;

import app.modeldeck.desktop.commands.PaletteEntry;
import app.modeldeck.desktop.fx.Words;
import app.modeldeck.desktop.marks.MarksViewModel;
import app.modeldeck.marks.SavedSearch;
import app.modeldeck.model.CatalogSnapshot;
import app.modeldeck.model.Model;
import app.modeldeck.model.ProviderId;
import app.modeldeck.model.ProviderInfo;
import app.modeldeck.model.ProviderSnapshot;
import app.modeldeck.model.ProviderStatus;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/// What the palette offers besides the commands.
///
/// @param marks what the person has kept
/// @param find searches for words
/// @param refresh asks one provider again
/// @param words the language
record PaletteEntries(MarksViewModel marks, Consumer<String> find, Consumer<ProviderId> refresh, Words words) {
    /// The searches that are kept, the models looked at last, and asking one provider again.
    Stream<PaletteEntry> of(CatalogSnapshot snapshot) {
        var searches = marks.searches().stream().map(this::search);
        var providers = snapshot.providers().stream()
                .filter(provider -> !(provider.status() instanceof ProviderStatus.Off))
                .map(ProviderSnapshot::info)
                .map(this::refresh);
        var models = marks.recents().stream().map(this::model);
        return Stream.of(searches, models, providers).flatMap(Function.identity());
    }

    private PaletteEntry model(Model.Id id) {
        return new PaletteEntry(
                "model-" + id,
                id.value(),
                words.text("palette.recent"),
                "",
                () -> find.accept("id:\"%s\" provider:%s".formatted(id.value(), id.provider())));
    }

    private PaletteEntry search(SavedSearch search) {
        return new PaletteEntry(
                "search-" + search.name(),
                search.name(),
                words.text("palette.search", search.query()),
                "",
                () -> find.accept(search.query()));
    }

    private PaletteEntry refresh(ProviderInfo info) {
        return new PaletteEntry(
                "refresh-" + info.id(),
                words.text("palette.refresh", info.name()),
                words.text("menu.CATALOG"),
                "",
                () -> refresh.accept(info.id()));
    }
}
