package app.modeldeck.provider.served;

import app.modeldeck.model.Input;
import app.modeldeck.model.Model;
import app.modeldeck.model.ModelDetails;
import app.modeldeck.model.Parameter;
import app.modeldeck.model.Schema;
import app.modeldeck.provider.reading.AnswerEntry;
import app.modeldeck.provider.reading.InputSchema;
import app.modeldeck.provider.reading.Sieve;
import app.modeldeck.provider.request.JsonClient;
import app.modeldeck.provider.request.UnknownShapeException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// Reads one model with what it takes from a catalogue server.
///
/// @param id which model was asked for
record ServedModel(Model.Id id, ServedRefusal refusal) implements JsonClient.Reader<Served<ModelDetails>> {
    private static final Set<String> OWN =
            Set.of("model", "parameters", "inputs", "type", "required", "label", "isArray", "minimum", "maximum");
    private static final Set<String> WHOLE = Set.of("default", "enum");

    @Override
    public Served<ModelDetails> read(JsonParser parser, JsonClient.Arrival arrival)
            throws IOException, UnknownShapeException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw new UnknownShapeException("an object");
        }
        var reading = ServedReading.of(id.provider());
        var wanted = new HashSet<>(reading.wanted());
        wanted.addAll(OWN);
        var answer = new AnswerEntry(new Sieve(wanted, WHOLE).read(parser), arrival.source());
        var model = reading.model(answer.row("model"), UnaryOperator.identity())
                .filter(found -> found.id().equals(id))
                .orElseThrow(() -> new UnknownShapeException("the model that was asked for"));
        return new Served.Found<>(new ModelDetails(model, schema(answer)));
    }

    private static Schema schema(AnswerEntry answer) {
        return answer.node().path("parameters").isArray()
                ? new Schema.Stated(
                        read(answer, "parameters", ServedModel::parameter), read(answer, "inputs", ServedModel::input))
                : new Schema.NotOffered();
    }

    private static <T> List<T> read(AnswerEntry answer, String list, Function<AnswerEntry, Optional<T>> entry) {
        return answer.rows(list).flatMap(row -> entry.apply(row).stream()).toList();
    }

    private static Optional<Parameter> parameter(AnswerEntry row) {
        return row.line("name")
                .map(name -> new Parameter(
                        name,
                        row.line("type").orElse("string"),
                        row.lines("description"),
                        InputSchema.value(row.node().path("default")),
                        row.decimal("minimum"),
                        row.decimal("maximum"),
                        row.node().path("enum").isArray()
                                ? StreamSupport.stream(row.node().path("enum").spliterator(), false)
                                        .flatMap(value -> InputSchema.value(value).stream())
                                        .toList()
                                : List.of(),
                        row.isTrue("required")));
    }

    private static Optional<Input> input(AnswerEntry row) {
        return row.line("name")
                .flatMap(name -> media(row)
                        .map(media -> new Input(
                                name,
                                media,
                                row.isTrue("required"),
                                row.line("label").orElse(name),
                                row.lines("description"),
                                row.isTrue("isArray"))));
    }

    private static Optional<Input.Media> media(AnswerEntry row) {
        return Stream.of(Input.Media.values())
                .filter(media ->
                        row.line("type").filter(media.name()::equalsIgnoreCase).isPresent())
                .findFirst();
    }

    @Override
    public Optional<Served<ModelDetails>> refusal(int status, String beginning) {
        return refusal.of(status, beginning);
    }
}
