package app.modeldeck.desktop.details;

import app.modeldeck.desktop.fx.Words;
import app.modeldeck.model.Input;
import app.modeldeck.model.JsonText;
import app.modeldeck.model.Parameter;
import app.modeldeck.model.Schema;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a model takes, in words.
///
/// @param words the language
public record InputWords(Words words) {
    /// One input or setting.
    ///
    /// @param name its name in a request
    /// @param type what it is: the JSON type, and the kind of thing that the model works on
    /// @param required whether it must be there
    /// @param values its default, range and choices; blank where nothing is said of them
    /// @param meaning the provider's words; blank where there are none
    public record Line(String name, String type, boolean required, String values, String meaning) {}

    /// Every one of them, in the provider's order, those that must be there first.
    public List<Line> lines(Schema.Stated schema) {
        return Stream.of(true, false)
                .flatMap(required -> schema.parameters().stream().filter(p -> p.required() == required))
                .map(parameter -> line(parameter, schema))
                .toList();
    }

    private Line line(Parameter parameter, Schema.Stated schema) {
        var media = schema.inputs().stream()
                .filter(input -> input.name().equals(parameter.name()))
                .findFirst();
        return new Line(
                parameter.name(),
                type(parameter, media),
                parameter.required(),
                values(parameter),
                parameter.description().orElse(""));
    }

    private String type(Parameter parameter, Optional<Input> media) {
        return media.filter(input -> input.media() != Input.Media.TEXT)
                .map(input -> words.text(
                        input.isArray() ? "details.input.several" : "details.input.one",
                        parameter.type(),
                        words.text("details.media." + input.media().name().toLowerCase(Locale.ROOT))))
                .orElse(parameter.type());
    }

    /// Default, range and choices: `0.5 to 2, default 1`.
    public String values(Parameter parameter) {
        var choices = parameter.choices().stream().map(JsonText::text).collect(Collectors.joining(" | "));
        return Stream.of(
                        range(parameter).stream(),
                        Stream.of(choices).filter(text -> !text.isEmpty()),
                        parameter.initial().stream().map(value -> words.text("details.input.default", value.text())),
                        parameter.example().stream().map(value -> words.text("details.input.example", value.text())))
                .flatMap(parts -> parts)
                .collect(Collectors.joining(words.text("details.input.separator")));
    }

    private Optional<String> range(Parameter parameter) {
        var least = parameter.minimum().map(number -> number.toPlainString());
        var most = parameter.maximum().map(number -> number.toPlainString());
        if (least.isPresent() && most.isPresent()) {
            return Optional.of(words.text("details.input.range", least.get(), most.get()));
        }
        return least.map(number -> words.text("details.input.from", number))
                .or(() -> most.map(number -> words.text("details.input.to", number)));
    }
}
