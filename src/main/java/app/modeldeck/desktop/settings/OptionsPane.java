package app.modeldeck.desktop.settings;

import app.modeldeck.desktop.fx.Styles;
import app.modeldeck.desktop.fx.Words;
import app.modeldeck.settings.Language;
import app.modeldeck.settings.Surface.Theme;
import atlantafx.base.controls.ToggleSwitch;
import java.util.List;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/// The settings that concern all providers.
final class OptionsPane extends VBox {
    OptionsPane(OptionsViewModel options, Words words) {
        getStyleClass().add("key-row");
        var minutes = new ComboBox<Integer>();
        minutes.setId("ttl");
        minutes.getItems().setAll(options.ttls());
        minutes.valueProperty().bindBidirectional(options.ttl());
        var fresh = new Label(words.text("options.ttl"));
        fresh.setLabelFor(minutes);
        minutes.setAccessibleText(words.text("options.ttl.label"));
        var freshLine = line(fresh, minutes, new Label(words.text("options.ttl.unit")));
        var adult = new ToggleSwitch(words.text("options.adult"));
        adult.setId("adult");
        adult.selectedProperty().bindBidirectional(options.adult());
        var api = new ToggleSwitch(words.text("options.api"));
        api.setId("local-api");
        api.selectedProperty().bindBidirectional(options.localApi());
        var covers = new ToggleSwitch(words.text("options.covers"));
        covers.setId("load-covers");
        covers.selectedProperty().bindBidirectional(options.covers());
        var address = new Label();
        address.setId("local-api-address");
        address.getStyleClass().add(Styles.MUTED);
        address.textProperty().bind(options.address());
        var releases = new ToggleSwitch(words.text("options.releases"));
        releases.setId("releases");
        releases.selectedProperty().bindBidirectional(options.releases());
        var asked = new Label(options.releasesPlace());
        asked.setId("releases-place");
        asked.getStyleClass().add(Styles.MUTED);
        var place = new Label(options.place());
        place.setId("settings-place");
        place.setWrapText(true);
        place.getStyleClass().add(Styles.MUTED);
        getChildren()
                .addAll(
                        freshLine,
                        adult,
                        covers,
                        theme(options, words),
                        textSize(options, words),
                        language(options, words),
                        line(api, address),
                        line(releases, asked),
                        place);
    }

    private static HBox theme(OptionsViewModel options, Words words) {
        var themes = choice("theme", words.text("options.theme"), List.of(Theme.values()), options::name);
        themes.valueProperty().bindBidirectional(options.theme());
        return line(named(words.text("options.theme"), themes), themes);
    }

    private static HBox textSize(OptionsViewModel options, Words words) {
        var sizes = choice("text-size", words.text("options.text"), options.textSizes(), options::name);
        sizes.valueProperty().bindBidirectional(options.textSize());
        return line(named(words.text("options.text"), sizes), sizes);
    }

    private static HBox language(OptionsViewModel options, Words words) {
        var title = words.text("options.language");
        var languages = choice("language", title, List.of(Language.values()), options::name);
        languages.valueProperty().bindBidirectional(options.language());
        var when = new Label(words.text("options.language.when"));
        when.getStyleClass().add(Styles.MUTED);
        return line(named(title, languages), languages, when);
    }

    static <T> ComboBox<T> choice(String id, String title, List<T> values, Function<T, String> name) {
        var box = new ComboBox<T>();
        box.setId(id);
        box.setAccessibleText(title);
        box.getItems().setAll(values);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(T value) {
                return name.apply(value);
            }

            @Override
            public T fromString(String typed) {
                throw new UnsupportedOperationException("the box is not typed into");
            }
        });
        return box;
    }

    static Label named(String title, Node control) {
        var name = new Label(title);
        name.setLabelFor(control);
        return name;
    }

    static HBox line(Node... parts) {
        var line = new HBox(parts);
        line.getStyleClass().add("option-line");
        return line;
    }
}
