package app.modeldeck.desktop.details;

import app.modeldeck.desktop.fx.PriceWords;
import app.modeldeck.desktop.fx.Spans;
import app.modeldeck.desktop.fx.Words;
import app.modeldeck.model.Evidence;
import app.modeldeck.model.Field;
import app.modeldeck.model.Model;
import app.modeldeck.model.ProviderInfo;
import app.modeldeck.model.Source;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What is known of a model, in words, with where it comes from.
///
/// @param words the language
/// @param clock the time that ages count from, with the person's zone
public record FactWords(Words words, Clock clock) {
    /// Every field of a model as its list has it, or as its own page states it.
    public List<Fact> facts(ProviderInfo provider, Model model) {
        return facts(Sheet.listed(provider, model, new DetailsState.Resting()));
    }

    /// Every field, in the order of the pane; what is not stated is there too.
    List<Fact> facts(Sheet sheet) {
        var model = sheet.model();
        return List.of(
                fact(sheet, Field.CAPABILITIES, capabilities(model)),
                fact(sheet, Field.PRICES, prices(sheet)),
                fact(sheet, Field.LICENSE, texts(model.facts().license())),
                fact(sheet, Field.OWNER, texts(model.facts().owner())),
                fact(sheet, Field.RUNS, count("details.runs", model.facts().runs())),
                fact(sheet, Field.CONTEXT, count("details.tokens", model.facts().context())),
                fact(sheet, Field.STATUS, texts(model.facts().lifecycle().map(this::lifecycle))),
                fact(sheet, Field.CREATED, date(model.facts().created())),
                fact(sheet, Field.UPDATED, date(model.facts().updated())),
                fact(sheet, Field.TAGS, tags(model)),
                fact(sheet, Field.PAGE, texts(model.links().page().map(URI::toString))),
                fact(sheet, Field.COVER, texts(model.links().cover().map(URI::toString))));
    }

    /// Where the answer came from: `fal.ai's answer to GET /v1/models, 12:31`.
    String source(Sheet sheet) {
        return source(sheet, sheet.model().provenance().source());
    }

    private String source(Sheet sheet, Source source) {
        return words.text(
                "details.source",
                sheet.provider().name(),
                source.request(),
                new Spans(words).time(source.asOf(), clock));
    }

    private Fact fact(Sheet sheet, Field field, List<Fact.Value> values) {
        var from = Optional.ofNullable(sheet.model().provenance().evidence().get(field))
                .map(this::evidence)
                .orElse("");
        return new Fact(label(field), values, from);
    }

    /// The name of that field.
    public String label(Field field) {
        return words.text("details.field." + field);
    }

    /// Why we say so, in words.
    String evidence(Evidence why) {
        return switch (why) {
            case Evidence.Stated(var field) -> words.text("details.stated", field);
            case Evidence.Derived(var field) -> words.text("details.derived", field);
            case Evidence.Inferred(var found) -> words.text("details.inferred", String.join("”, “", found));
        };
    }

    private List<Fact.Value> capabilities(Model model) {
        return model.capabilities().stream()
                .map(capability -> new Fact.Value(capability.task(), evidence(capability.evidence())))
                .toList();
    }

    private List<Fact.Value> prices(Sheet sheet) {
        var known = sheet.model().prices().stream()
                .map(price -> new Fact.Value(
                        new PriceWords(words).text(price),
                        words.text("details.price.note", price.words(), source(sheet, price.source()))));
        var unsure =
                sheet.priceWords().stream().map(said -> new Fact.Value(words.text("details.price.unsure", said), ""));
        var problem = sheet.state() instanceof DetailsState.Done(var why)
                ? why.stream().map(Fact.Value::of)
                : Stream.<Fact.Value>empty();
        return Stream.of(known, unsure, problem).flatMap(values -> values).toList();
    }

    private List<Fact.Value> count(String text, java.util.OptionalLong number) {
        return number.isPresent() ? List.of(Fact.Value.of(words.text(text, number.getAsLong()))) : List.of();
    }

    private List<Fact.Value> date(Optional<Instant> moment) {
        return moment.stream()
                .map(then -> Fact.Value.of(words.text(
                        "details.date",
                        DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                                .withLocale(words.locale())
                                .format(then.atZone(clock.getZone())),
                        new Spans(words).age(then, clock.instant()))))
                .toList();
    }

    private String lifecycle(Model.Lifecycle lifecycle) {
        return words.text("facet.STATUS." + lifecycle.name().toLowerCase(Locale.ROOT));
    }

    private static List<Fact.Value> tags(Model model) {
        var tags = model.facts().tags();
        return tags.isEmpty() ? List.of() : List.of(Fact.Value.of(String.join(", ", tags)));
    }

    private static List<Fact.Value> texts(Optional<String> text) {
        return text.stream().map(Fact.Value::of).toList();
    }
}
