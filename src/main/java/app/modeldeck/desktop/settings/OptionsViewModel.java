package app.modeldeck.desktop.settings;

import app.modeldeck.catalog.Catalog;
import app.modeldeck.desktop.fx.Words;
import app.modeldeck.settings.Settings;
import app.modeldeck.settings.Settings.AdultContent;
import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/// The settings that concern all providers, without looks. A change is in force at once.
final class OptionsViewModel {
    private final ObjectProperty<Integer> ttl;
    private final BooleanProperty adult;
    private final String place;

    OptionsViewModel(Changing changing, Catalog catalog, Words words, String place) {
        var now = changing.current();
        this.place = place.isEmpty() ? words.text("options.place.none") : words.text("options.place", place);
        ttl = new SimpleObjectProperty<>(now.ttlMinutes());
        adult = new SimpleBooleanProperty(now.adultContent() == AdultContent.SHOWN);
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

    /// Where the settings are kept, in words.
    String place() {
        return place;
    }
}
