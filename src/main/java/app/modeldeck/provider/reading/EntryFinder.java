package app.modeldeck.provider.reading;

import app.modeldeck.provider.request.UnknownShapeException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Finds the entries of an answer by their path, and hands what is around them to the envelope. For one page
/// and one thread.
public final class EntryFinder {
    private static final String ANY = "*";
    private static final String OR_BARE = "|";

    private final List<String> path;
    private final boolean mayBeBare;
    private final EnvelopeReader envelope;
    private final Runnable told;
    private final List<String> names = new ArrayList<>();
    private boolean found;

    /// @param path as [Envelope#entries] says
    /// @param told called after each field of the envelope, before the entries among others
    public EntryFinder(String path, EnvelopeReader envelope, Runnable told) {
        this.mayBeBare = path.endsWith(OR_BARE);
        var named = mayBeBare ? path.substring(0, path.length() - OR_BARE.length()) : path;
        this.path = named.isEmpty() ? List.of() : List.of(named.split("\\.", -1));
        this.envelope = envelope;
        this.told = told;
    }

    /// Takes an entry, which begins at the parser's current token, and stops at its last.
    @FunctionalInterface
    public interface Taker {
        /// Takes it.
        ///
        /// @param names what each `*` of the path stood for
        void take(JsonParser parser, List<String> names) throws IOException;
    }

    /// Reads the whole answer.
    ///
    /// @throws UnknownShapeException when there is no place for entries in it, or something after it
    public void read(JsonParser parser, Taker taker) throws IOException, UnknownShapeException {
        if (parser.nextToken() == null) {
            throw new UnknownShapeException("an answer");
        }
        descend(parser, 0, taker);
        if (!found || parser.nextToken() != null) {
            throw new UnknownShapeException("one answer with a list of " + path);
        }
    }

    private void descend(JsonParser parser, int depth, Taker taker) throws IOException, UnknownShapeException {
        boolean bare = mayBeBare && depth == 0 && parser.currentToken() == JsonToken.START_ARRAY;
        if (bare || depth == path.size()) {
            list(parser, taker);
            return;
        }
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            unknown(parser, "an object around ", taker);
            return;
        }
        boolean lastIsAny = depth == path.size() - 1 && path.get(depth).equals(ANY);
        found |= lastIsAny;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            var name = parser.currentName();
            parser.nextToken();
            if (lastIsAny) {
                named(name, () -> taker.take(parser, List.copyOf(names)));
            } else if (path.get(depth).equals(ANY)) {
                named(name, () -> inner(parser, depth + 1, taker));
            } else if (path.get(depth).equals(name)) {
                descend(parser, depth + 1, taker);
            } else {
                around(name, depth, parser);
            }
        }
    }

    /// Something below a `*` that is no object is none of ours.
    private void inner(JsonParser parser, int depth, Taker taker) throws IOException, UnknownShapeException {
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            descend(parser, depth, taker);
        } else {
            parser.skipChildren();
        }
    }

    private void around(String name, int depth, JsonParser parser) throws IOException {
        if (depth == 0) {
            envelope.take(name, parser);
            told.run();
        } else {
            parser.skipChildren();
        }
    }

    private void list(JsonParser parser, Taker taker) throws IOException, UnknownShapeException {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            unknown(parser, "a list of ", taker);
            return;
        }
        found = true;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            taker.take(parser, List.copyOf(names));
        }
    }

    /// Below a `*`, one branch in another shape is an entry that cannot be read; the others still can.
    private void unknown(JsonParser parser, String expected, Taker taker) throws IOException, UnknownShapeException {
        if (names.isEmpty()) {
            throw new UnknownShapeException(expected + path);
        }
        taker.take(parser, List.copyOf(names));
    }

    private interface Inside {
        void read() throws IOException, UnknownShapeException;
    }

    private void named(String name, Inside inside) throws IOException, UnknownShapeException {
        names.add(name);
        inside.read();
        names.removeLast();
    }
}
