package app.modeldeck.provider;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

/// How a provider says where the next page is.
public sealed interface Paging {
    /// The envelope has the address of the next page.
    ///
    /// @param field its name; null, missing and the text `null` mean the end
    record NextLink(String field) implements Paging {}

    /// The envelope has a cursor for the next page, which is passed on as it came.
    ///
    /// @param parameter the query parameter that takes it
    /// @param field its name in the envelope
    /// @param more the field that says whether there are more
    record Cursor(String parameter, String field, String more) implements Paging {}

    /// There is one page.
    record Single() implements Paging {}

    /// The field of the envelope that says where the next page is.
    default Optional<String> source() {
        return switch (this) {
            case NextLink(String field) -> Optional.of(field);
            case Cursor cursor -> Optional.of(cursor.field());
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
            case NextLink(String field) ->
                Optional.ofNullable(envelope.get(field))
                        .filter(link -> !link.isBlank() && !link.equals("null"))
                        .map(link -> page.resolve(URI.create(link)));
            case Cursor(String parameter, String field, String more) ->
                Optional.ofNullable(envelope.get(field))
                        .filter(cursor -> !cursor.isBlank() && "true".equals(envelope.getOrDefault(more, "true")))
                        .map(cursor -> Addresses.withParameter(first, parameter, cursor));
            case Single() -> Optional.empty();
        };
    }
}
