package app.modeldeck.desktop.settings;

import app.modeldeck.desktop.fx.Styles;
import app.modeldeck.desktop.fx.Words;
import app.modeldeck.desktop.fx.Wrapping;
import app.modeldeck.settings.Language;
import app.modeldeck.settings.Surface.Theme;
import atlantafx.base.controls.ToggleSwitch;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/// The settings that concern all providers.
final class OptionsPane extends VBox {
    OptionsPane(OptionsViewModel options, Words words) {
        var adult = toggle("adult", words.text("options.adult"), options.adult());
        var api = toggle("local-api", words.text("options.api"), options.localApi());
        var covers = toggle("load-covers", words.text("options.covers"), options.covers());
        var releases = toggle("releases", words.text("options.releases"), options.releases());
        var address = muted("local-api-address", "");
        address.textProperty().bind(options.address());
        var asked = muted("releases-place", options.releasesPlace());
        var place = muted("settings-place", options.place());
        Wrapping.allow(place);
        getStyleClass().add("key-row");
        getChildren()
                .addAll(
                        freshness(options, words),
                        adult,
                        covers,
                        theme(options, words),
                        textSize(options, words),
                        language(options, words),
                        line(api, address),
                        line(releases, asked),
                        place);
    }

    private static HBox freshness(OptionsViewModel options, Words words) {
        var minutes = new ComboBox<Integer>();
        minutes.setId("ttl");
        minutes.getItems().setAll(options.ttls());
        minutes.valueProperty().bindBidirectional(options.ttl());
        minutes.setAccessibleText(words.text("options.ttl.label"));
        return line(named(words.text("options.ttl"), minutes), minutes, new Label(words.text("options.ttl.unit")));
    }

    private static ToggleSwitch toggle(String id, String title, Property<Boolean> chosen) {
        var toggle = new ToggleSwitch(title);
        toggle.setId(id);
        toggle.selectedProperty().bindBidirectional(chosen);
        return toggle;
    }

    private static Label muted(String id, String text) {
        var label = new Label(text);
        label.setId(id);
        label.getStyleClass().add(Styles.MUTED);
        return label;
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
