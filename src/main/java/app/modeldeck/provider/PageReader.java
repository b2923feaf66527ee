package app.modeldeck.provider;

import app.modeldeck.model.Model;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads one page of a list from the stream, entry by entry: an odd entry is left out and counted, and
/// never loses the rest.
final class PageReader implements JsonClient.Reader<PageReader.Page> {
    private static final System.Logger LOG = System.getLogger(PageReader.class.getName());
    private static final int LONGEST_FIELD = 4096;

    private final RestSpec spec;
    private final Sieve sieve;
    private final List<Model> models = new ArrayList<>();
    private final Map<String, String> envelope = new HashMap<>();
    private final Set<String> odd = new HashSet<>();
    private int leftOut;

    PageReader(RestSpec spec) {
        this.spec = spec;
        this.sieve = new Sieve(spec.wanted(), Set.of());
    }

    /// One page.
    ///
    /// @param leftOut how many entries could not be read
    /// @param envelope the plain fields around the entries, as text
    /// @param odd names of fields around the entries that are not plain, or too long
    record Page(List<Model> models, int leftOut, Map<String, String> envelope, Set<String> odd) {}

    @Override
    public Page read(JsonParser parser) throws IOException, UnknownShapeException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw new UnknownShapeException("an object");
        }
        boolean found = false;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            var name = parser.currentName();
            var token = parser.nextToken();
            if (name.equals(spec.entries())) {
                readEntries(parser);
                found = true;
            } else if (token != JsonToken.VALUE_NULL) {
                keep(name, parser);
            }
        }
        if (!found || parser.nextToken() != null) {
            throw new UnknownShapeException("one object with " + spec.entries());
        }
        return new Page(List.copyOf(models), leftOut, Map.copyOf(envelope), Set.copyOf(odd));
    }

    private void keep(String name, JsonParser parser) throws IOException {
        if (parser.currentToken().isScalarValue() && parser.getTextLength() <= LONGEST_FIELD) {
            envelope.put(name, parser.getText());
        } else {
            odd.add(name);
            parser.skipChildren();
        }
    }

    private void readEntries(JsonParser parser) throws IOException, UnknownShapeException {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            throw new UnknownShapeException("a list of " + spec.entries());
        }
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            entry(parser).ifPresentOrElse(models::add, () -> leftOut++);
        }
    }

    private Optional<Model> entry(JsonParser parser) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return Optional.empty();
        }
        var row = new Row(sieve.read(parser));
        try {
            return spec.mapping().model(row);
        } catch (RuntimeException e) {
            LOG.log(Level.DEBUG, "an entry could not be mapped", e);
            return Optional.empty();
        }
    }
}
