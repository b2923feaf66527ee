package app.modeldeck.provider.reading;

import app.modeldeck.provider.request.Addresses;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// How a provider says where the next page is.
public sealed interface Paging {
    /// The name under which a `Link` header is found beside the fields of the envelope.
    String LINK_HEADER = "Link:";

    /// The envelope has the address of the next page.
    ///
    /// @param field its path; null, missing and the text `null` mean the end
    record NextLink(String field) implements Paging {}

    /// The `Link` header of the answer has it, as `<…>; rel="next"` (RFC 8288).
    record LinkHeader() implements Paging {
        private static final Pattern NEXT = Pattern.compile("<([^<>]*)>\\s*;[^,<]*\\brel=\"?next\"?");
    }

    /// The envelope has a cursor for the next page, which is passed on as it came.
    ///
    /// @param parameter the query parameter that takes it
    /// @param field its path in the envelope
    /// @param more the field that says whether there are more; one that is never there says nothing
    /// @param form what the cursor is documented to be
    record Cursor(String parameter, String field, String more, CursorForm form) implements Paging {}

    /// There is one page.
    record Single() implements Paging {}

    /// What a cursor is documented to be.
    enum CursorForm {
        /// Not for us to know.
        OPAQUE,
        /// The number of the next page, counted from 1, in base64 with or without padding.
        PAGE_NUMBER
    }

    /// The paths around the entries that say where the next page is.
    default Stream<String> fields() {
        return switch (this) {
            case NextLink(String field) -> Stream.of(field);
            case LinkHeader() -> Stream.empty();
            case Cursor cursor -> Stream.of(cursor.field(), cursor.more());
            case Single() -> Stream.empty();
        };
    }

    /// The path that is to be read before the next page is known.
    default Optional<String> source() {
        return switch (this) {
            case NextLink(String field) -> Optional.of(field);
            case Cursor cursor -> Optional.of(cursor.field());
            case LinkHeader() -> Optional.of(LINK_HEADER);
            case Single() -> Optional.empty();
        };
    }

    /// Where the next page is; empty at the end of the list. A link may be relative to the page; it is not
    /// checked here.
    ///
    /// @param first the address of the first page
    /// @param page the address of the page that was read
    /// @param envelope the plain fields around its entries
    default Optional<URI> next(URI first, URI page, Map<String, String> envelope) throws IllegalArgumentException {
        return switch (this) {
            case NextLink(String field) -> link(page, Optional.ofNullable(envelope.get(field)));
            case LinkHeader() ->
                link(page, Optional.ofNullable(envelope.get(LINK_HEADER)).flatMap(Paging::linked));
            case Cursor cursor ->
                Optional.ofNullable(envelope.get(cursor.field()))
                        .filter(text -> !text.isBlank() && !text.equals("null"))
                        .filter(_ -> "true".equals(envelope.getOrDefault(cursor.more(), "true")))
                        .map(text -> Addresses.withParameter(first, cursor.parameter(), text));
            case Single() -> Optional.empty();
        };
    }

    private static Optional<URI> link(URI page, Optional<String> link) {
        return link.filter(text -> !text.isBlank() && !text.equals("null"))
                .map(Paging::withoutFragment)
                .map(text -> page.resolve(URI.create(text)));
    }

    /// A fragment is never sent: two links that differ in nothing else lead to the same page.
    private static String withoutFragment(String link) {
        int at = link.indexOf('#');
        return at < 0 ? link : link.substring(0, at);
    }

    private static Optional<String> linked(String header) {
        var matcher = LinkHeader.NEXT.matcher(header);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
