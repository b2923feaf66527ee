package app.modeldeck.desktop.settings;

import app.modeldeck.catalog.Catalog;
import app.modeldeck.desktop.fx.Words;
import app.modeldeck.settings.Language;
import app.modeldeck.settings.Settings;
import app.modeldeck.settings.Settings.AdultContent;
import app.modeldeck.settings.Surface;
import app.modeldeck.settings.Surface.Covers;
import app.modeldeck.settings.Surface.LocalApi;
import app.modeldeck.settings.Surface.Releases;
import app.modeldeck.settings.Surface.Theme;
import app.modeldeck.settings.TextSize;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/// The settings that concern all providers, without looks. A change is in force at once.
final class OptionsViewModel {
    private final ObjectProperty<Integer> ttl;
    private final BooleanProperty adult;
    private final ReadOnlyObjectWrapper<Surface> surface;
    private final ObjectProperty<Theme> theme;
    private final ObjectProperty<TextSize> textSize;
    private final ObjectProperty<Language> language;
    private final BooleanProperty localApi;
    private final BooleanProperty covers;
    private final BooleanProperty releases;
    private final String releasesPlace;
    private final ReadOnlyStringWrapper address = new ReadOnlyStringWrapper("");
    private final Changing changing;
    private final Words words;
    private final String place;

    OptionsViewModel(Changing changing, Catalog catalog, Words words, String place, Optional<URI> releasesAsked) {
        var now = changing.current();
        this.changing = changing;
        this.words = words;
        this.place = place.isEmpty() ? words.text("options.place.none") : words.text("options.place", place);
        ttl = new SimpleObjectProperty<>(now.ttlMinutes());
        adult = new SimpleBooleanProperty(now.adultContent() == AdultContent.SHOWN);
        surface = new ReadOnlyObjectWrapper<>(now.surface());
        theme = new SimpleObjectProperty<>(now.surface().theme());
        textSize = new SimpleObjectProperty<>(now.surface().textSize());
        language = new SimpleObjectProperty<>(now.surface().language());
        localApi = new SimpleBooleanProperty(now.surface().localApi() == LocalApi.ON);
        theme.addListener((_, _, to) -> change(held -> held.with(to)));
        textSize.addListener((_, _, to) -> change(held -> held.with(to)));
        language.addListener((_, _, to) -> change(held -> held.with(to)));
        localApi.addListener((_, _, on) -> change(held -> held.with(on ? LocalApi.ON : LocalApi.OFF)));
        covers = new SimpleBooleanProperty(now.surface().covers() == Covers.LOADED);
        covers.addListener((_, _, on) -> change(held -> held.with(on ? Covers.LOADED : Covers.LEFT_OUT)));
        releases = new SimpleBooleanProperty(now.surface().releases() == Releases.ASKED_FOR);
        releasesPlace = releasesAsked
                .map(address -> words.text("options.releases.place", address.getHost()))
                .orElseGet(() -> words.text("options.releases.none"));
        releases.addListener((_, _, on) -> change(held -> held.with(on ? Releases.ASKED_FOR : Releases.NOT_ASKED_FOR)));
        tellAddress();
        ttl.addListener((_, _, minutes) -> changing.make(held -> held.withTtl(minutes), () -> {}, List.of()));
        adult.addListener((_, _, shown) -> changing.make(
                held -> held.with(shown ? AdultContent.SHOWN : AdultContent.LEFT_OUT),
                () -> {},
                Changing.all(catalog)));
    }

    /// How many minutes an answer counts as fresh.
    ObjectProperty<Integer> ttl() {
        return ttl;
    }

    /// What may be chosen there.
    List<Integer> ttls() {
        return IntStream.rangeClosed(Settings.SHORTEST_TTL, Settings.LONGEST_TTL)
                .boxed()
                .toList();
    }

    /// Whether adult content is shown.
    BooleanProperty adult() {
        return adult;
    }

    /// How the windows are to look.
    ReadOnlyObjectProperty<Surface> surface() {
        return surface.getReadOnlyProperty();
    }

    /// How large texts are.
    ObjectProperty<TextSize> textSize() {
        return textSize;
    }

    /// The sizes to choose from, with the one that is chosen.
    List<TextSize> textSizes() {
        return Stream.concat(TextSize.offered().stream(), Stream.of(textSize.get()))
                .distinct()
                .sorted(Comparator.comparingInt(TextSize::percent))
                .toList();
    }

    /// What that size is called.
    String name(TextSize size) {
        return words.text("options.text.percent", size.percent());
    }

    /// What language the windows speak from the next start on.
    ObjectProperty<Language> language() {
        return language;
    }

    /// What that language is called.
    String name(Language which) {
        return words.text("options.language." + which);
    }

    /// Light or dark.
    ObjectProperty<Theme> theme() {
        return theme;
    }

    /// What that theme is called.
    String name(Theme which) {
        return words.text("options.theme." + which);
    }

    /// Whether other programs of this computer are to be answered.
    BooleanProperty localApi() {
        return localApi;
    }

    /// Whether cover images are loaded.
    BooleanProperty covers() {
        return covers;
    }

    /// Whether a newer release is asked for.
    BooleanProperty releases() {
        return releases;
    }

    /// Where it is asked for, in words.
    String releasesPlace() {
        return releasesPlace;
    }

    /// Where they are answered, in words.
    ReadOnlyStringProperty address() {
        return address.getReadOnlyProperty();
    }

    private void change(UnaryOperator<Surface> change) {
        surface.set(change.apply(surface.get()));
        changing.make(held -> held.with(change.apply(held.surface())), this::tellAddress, List.of());
    }

    private void tellAddress() {
        boolean wanted = changing.current().surface().localApi() == LocalApi.ON;
        address.set(changing.localApi()
                .map(URI::toString)
                .orElseGet(() -> words.text(wanted ? "options.api.unheard" : "options.api.off")));
    }

    /// Where the settings are kept, in words.
    String place() {
        return place;
    }
}
