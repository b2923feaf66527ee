package app.modeldeck.provider.reading;

import app.modeldeck.provider.request.Addresses;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
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
        private static final Pattern LINK = Pattern.compile("<([^<>]*)>([^<]*)");
        private static final Pattern RELATIONS =
                Pattern.compile(";\\s*rel\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s;,\"']*))", Pattern.CASE_INSENSITIVE);
    }

    /// The envelope has a cursor for the next page, which is passed on as it came.
    ///
    /// @param parameter the query parameter that takes it
    /// @param field its path in the envelope
    /// @param more the field that says whether there are more; one that is never there says nothing, and so does a
    /// word that is neither yes nor no
    /// @param form what the cursor is documented to be
    record Cursor(String parameter, String field, String more, CursorForm form) implements Paging {
        private static final Set<String> NO = Set.of("false", "0", "no");

        private boolean saysNo(Map<String, String> envelope) {
            return NO.contains(envelope.getOrDefault(more, "").toLowerCase(Locale.ROOT));
        }
    }

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
                        .filter(Paging::isSome)
                        .filter(_ -> !cursor.saysNo(envelope))
                        .map(text -> Addresses.withParameter(first, cursor.parameter(), text));
            case Single() -> Optional.empty();
        };
    }

    /// Whether there are more pages, as the envelope says, and it does not say where.
    default boolean isLost(Map<String, String> envelope) {
        return this instanceof Cursor cursor
                && "true".equalsIgnoreCase(envelope.get(cursor.more()))
                && !isSome(envelope.getOrDefault(cursor.field(), ""));
    }

    private static boolean isSome(String text) {
        return !text.isBlank() && !text.equals("null") && !text.equals("false");
    }

    private static Optional<URI> link(URI page, Optional<String> link) {
        return link.filter(Paging::isSome).map(Paging::withoutFragment).map(text -> resolved(page, text));
    }

    /// To Java a query alone is another page of the folder; to everybody else it is one of the page itself (RFC 3986).
    private static URI resolved(URI page, String link) {
        return page.resolve(link.startsWith("?") ? page.getRawPath() + link : link);
    }

    /// A fragment is never sent: two links that differ in nothing else lead to the same page.
    private static String withoutFragment(String link) {
        int at = link.indexOf('#');
        return at < 0 ? link : link.substring(0, at);
    }

    private static Optional<String> linked(String header) {
        return LinkHeader.LINK
                .matcher(header)
                .results()
                .filter(link -> LinkHeader.RELATIONS
                        .matcher(link.group(2))
                        .results()
                        .flatMap(relations ->
                                IntStream.rangeClosed(1, relations.groupCount()).mapToObj(relations::group))
                        .filter(Objects::nonNull)
                        .flatMap(names -> Stream.of(names.split("\\s+")))
                        .anyMatch("next"::equalsIgnoreCase))
                .map(link -> link.group(1))
                .findFirst();
    }
}
