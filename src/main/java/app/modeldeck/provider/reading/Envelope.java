package app.modeldeck.provider.reading;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What is around the entries of a provider's answer.
///
/// @param entries where they are: the path of a list (`data`), nothing where the answer itself is one, with
/// `*` for every field of an object (`*.models.*`); the names that a `*` stood for are read as `$0`, `$1`; a bar
/// at the end (`data|`) where the answer itself may be the list as well
/// @param paging where the next page is
/// @param status the field that repeats the HTTP status, at providers that answer 200 to everything
public record Envelope(String entries, Paging paging, Optional<String> status) {
    /// One page, with the list under this name.
    public static Envelope list(String entries) {
        return new Envelope(entries, new Paging.Single(), Optional.empty());
    }

    /// The same with more pages.
    public Envelope paged(Paging how) {
        return new Envelope(entries, how, status);
    }

    /// The same with a status inside.
    public Envelope withStatus(String field) {
        return new Envelope(entries, paging, Optional.of(field));
    }

    /// The paths around the entries that are read.
    Set<String> wanted() {
        return Stream.concat(paging.fields(), status.stream()).collect(Collectors.toUnmodifiableSet());
    }
}
