package app.modeldeck.model;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Why something could not be had: one case for each thing that a person is told apart.
///
/// A problem holds no address with a key, no text of the provider and no throwable, so it can be shown,
/// logged and sent as it is.
public sealed interface Problem {
    /// A key is needed and there is none.
    record KeyMissing() implements Problem {}

    /// The server said that the key is wrong.
    ///
    /// @param status the HTTP status it said so with: 401, at some providers 400
    record KeyRejected(int status) implements Problem {}

    /// The key is valid but may not do this (403).
    record KeyNotAllowed() implements Problem {}

    /// The account has no credit left (402).
    record NoCredit() implements Problem {}

    /// The system's keychain may have the key and did not give it.
    record KeychainUnavailable(KeychainFault why) implements Problem {}

    /// The name of the host is not known: no network, or a wrong address.
    record NoSuchHost(String host) implements Problem {}

    /// The host did not accept or broke the connection.
    record Unreachable(String host) implements Problem {}

    /// An answer began and ended before its end.
    record BrokenOff(String host) implements Problem {}

    /// The secure connection was refused because the certificate is not trusted.
    record Untrusted(String host) implements Problem {}

    /// The proxy wants a sign-in (407).
    record ProxySignIn() implements Problem {}

    /// No answer, or no end of it, in the time given.
    record TimedOut(Duration after) implements Problem {}

    /// The provider asks to slow down (429).
    ///
    /// @param until when the next try makes sense, where the provider says so
    record RateLimited(Optional<Instant> until) implements Problem {}

    /// We ask the provider as often as it documents already, and the turn of this request is too far off to wait for
    /// it: it was not sent.
    ///
    /// @param turn how far off
    record Crowded(Duration turn) implements Problem {}

    /// The provider has a problem of its own (5xx).
    record ServerFault(int status) implements Problem {}

    /// The provider refused the request for another reason (other 4xx, or a status that makes no sense here).
    record Refused(int status) implements Problem {}

    /// What answers is no web server.
    record NotHttp(String host) implements Problem {}

    /// The server says that an answer is coming, again and again, and none comes.
    record OnlyAnnounced() implements Problem {}

    /// The answer has no content.
    record EmptyAnswer() implements Problem {}

    /// The answer says that all is well (200), and has an error where models should be.
    record ErrorAnswer() implements Problem {}

    /// The provider sends us from one of its own addresses to the next and on.
    record TooManyRedirects() implements Problem {}

    /// The provider points elsewhere; we do not follow, so that no key goes to a stranger.
    record RedirectRefused() implements Problem {}

    /// The next page is said to be on another host, port or path; we do not follow.
    record ForeignLink() implements Problem {}

    /// A web page came instead of data: a sign-in page of the network, or a maintenance page.
    record NotData() implements Problem {}

    /// The answer could not be read.
    ///
    /// @param where what was being read, `the list`; never upstream text
    record Malformed(String where) implements Problem {}

    /// The answer passed a limit.
    ///
    /// @param what which limit, in words
    record TooLarge(String what) implements Problem {}

    /// The list has more models, pages or letters than are read.
    record ListTooLong() implements Problem {}

    /// Too many entries of the answer could not be read.
    record Unreadable(int leftOut, int of) implements Problem {}

    /// The provider answered with far fewer models than before, which is shown only when it says so twice.
    record FarFewer(int now, int before) implements Problem {}

    /// The list comes back to a page that was read already.
    record EndlessList() implements Problem {}

    /// The user stopped the fetch.
    record Stopped() implements Problem {}

    /// The user has switched the network off.
    record Offline() implements Problem {}

    /// The provider has nothing of the kind that was asked for.
    record NotOffered() implements Problem {}

    /// The user has switched the provider off.
    record SwitchedOff() implements Problem {}

    /// Some of the collections that say what models do could not be read; the list itself is whole.
    record TasksIncomplete() implements Problem {}

    /// What the catalogue server is in the way of, from which the provider's rows are to come.
    ///
    /// @param server where it is, `models.example.org:4848`
    record CatalogueServer(String server, Fault fault) implements Problem {
        /// What is wrong with it.
        public enum Fault {
            /// It did not answer.
            SILENT,
            /// Its answer began and ended before its end.
            BROKE_OFF,
            /// Its certificate is not trusted.
            UNTRUSTED,
            /// It wants a token, or another one.
            TOKEN,
            /// It does not answer this question.
            REFUSED,
            /// Its address leads to another, where the token does not go.
            MOVED,
            /// What answers is no catalogue server.
            FOREIGN,
            /// The key that it asks the provider with was not taken.
            KEY,
            /// Its keychain gave it no key for the provider.
            KEYCHAIN,
            /// It could not ask the provider.
            FAILED
        }
    }

    /// Something that nobody foresaw; the log has more.
    record Unexpected() implements Problem {}
}
