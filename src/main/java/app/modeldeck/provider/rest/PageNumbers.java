package app.modeldeck.provider.rest;

import app.modeldeck.provider.reading.Paging;
import app.modeldeck.provider.request.Addresses;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Stream;

/// Makes the address of any page of a list whose cursors are page numbers.
///
/// @param first the first page
/// @param parameter the query parameter that takes the cursor
/// @param encoder how this provider writes them
record PageNumbers(URI first, String parameter, Base64.Encoder encoder) {

    /// The numbers of this list; empty when its second page is not called 2.
    ///
    /// @param second what the first page says of the second
    static Optional<PageNumbers> of(Paging paging, URI first, URI second) {
        return paging instanceof Paging.Cursor cursor && cursor.form() == Paging.CursorForm.PAGE_NUMBER
                ? Stream.of(Base64.getEncoder().withoutPadding(), Base64.getEncoder())
                        .map(encoder -> new PageNumbers(first, cursor.parameter(), encoder))
                        .filter(numbers -> numbers.address(1).equals(second))
                        .findFirst()
                : Optional.empty();
    }

    /// The page at this place, counted from 0.
    URI address(int index) {
        var number = String.valueOf(index + 1).getBytes(StandardCharsets.US_ASCII);
        return Addresses.withParameter(first, parameter, encoder.encodeToString(number));
    }
}
