package app.modeldeck.provider.builtin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.modeldeck.model.KeyUse;
import app.modeldeck.model.Model;
import app.modeldeck.model.Problem;
import app.modeldeck.provider.FetchContext;
import app.modeldeck.provider.JsonClients;
import app.modeldeck.provider.ModelProvider;
import app.modeldeck.provider.OneAnswer;
import app.modeldeck.provider.ProviderException;
import app.modeldeck.rehearsal.Chaos;
import app.modeldeck.rehearsal.Rehearsal;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What every built-in provider keeps, against the rehearsal of its true wire format. A new provider
/// implements it.
@Timeout(60)
interface ProviderContract {
    ModelProvider provider();

    /// How many models the rehearsal serves at least.
    int atLeast();

    /// Words that its search finds.
    String words();

    /// How many entries of the rehearsal are unreadable on purpose.
    int unreadable();

    private String slug() {
        return provider().info().id().slug();
    }

    private FetchContext context(Rehearsal rehearsal, String key) {
        return OneAnswer.context(JsonClients.usualClient(), rehearsal.address(slug()), Optional.of(key));
    }

    private static Rehearsal rehearse(String chaos) throws IOException {
        return Rehearsal.start(
                Executors.newVirtualThreadPerTaskExecutor(),
                chaos.isEmpty() ? Chaos.none() : Chaos.parse(chaos),
                Clock.systemUTC());
    }

    private Problem problem(String chaos, String key) throws IOException {
        try (var rehearsal = rehearse(chaos)) {
            var context = context(rehearsal, key);
            return catchThrowableOfType(
                            ProviderException.class, () -> provider().list(context))
                    .problem();
        }
    }

    @Test
    default void listsEveryModelOfTheSampleOddOnesIncluded() throws Exception {
        try (var rehearsal = rehearse("")) {
            var listing = provider().list(context(rehearsal, Rehearsal.KEY));
            assertThat(listing.cut()).isEmpty();
            assertThat(listing.remark()).isEmpty();
            assertThat(listing.leftOut()).isEqualTo(unreadable());
            assertThat(listing.models()).hasSizeGreaterThanOrEqualTo(atLeast());
            assertThat(listing.models()).allSatisfy(model -> {
                assertThat(model.id().provider()).isEqualTo(provider().info().id());
                assertThat(model.name()).isEqualTo(model.name().strip()).doesNotContain("\u202E");
                assertThat(model.links().cover().stream())
                        .allSatisfy(c -> assertThat(c).hasScheme("https"));
            });
        }
    }

    @Test
    default void asksEachPageOnce() throws Exception {
        try (var rehearsal = rehearse("")) {
            provider().list(context(rehearsal, Rehearsal.KEY));
            assertThat(rehearsal.requests().stream().map(Rehearsal.Request::pathAndQuery))
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    default void searchesWithTheProvidersOwnSearch() throws Exception {
        try (var rehearsal = rehearse("")) {
            assertThat(provider().search(words(), context(rehearsal, Rehearsal.KEY)))
                    .isNotEmpty();
        }
    }

    @Test
    default void describesAModelThatItLists() throws Exception {
        try (var rehearsal = rehearse("")) {
            var context = context(rehearsal, Rehearsal.KEY);
            var model = provider().list(context).models().getFirst();
            var details = provider().describe(model.id().value(), context);
            assertThat(details.model().id()).isEqualTo(model.id());
            assertThat(details.parameters()).isNotEmpty();
            assertThat(details.inputs()).isNotEmpty();
        }
    }

    @Test
    default void aModelThatDoesNotExistIsSaidToBeNone() throws Exception {
        try (var rehearsal = rehearse("")) {
            var context = context(rehearsal, Rehearsal.KEY);
            var e = catchThrowableOfType(
                    ProviderException.class, () -> provider().describe("nobody/nothing", context));
            assertThat(e.problem()).isEqualTo(new Problem.Refused(404));
        }
    }

    @Test
    default void tellsAValidKeyFromAnInvalidOne() throws Exception {
        try (var rehearsal = rehearse("")) {
            provider().checkKey(context(rehearsal, Rehearsal.KEY));
            var invalid = context(rehearsal, "invalid-key");
            var e = catchThrowableOfType(
                    ProviderException.class, () -> provider().checkKey(invalid));
            assertThat(e.problem()).isEqualTo(new Problem.KeyRejected(401));
        }
    }

    @Test
    default void aRejectedKeyCostsTheListOnlyWhereTheListNeedsOne() throws Exception {
        try (var rehearsal = rehearse("")) {
            var invalid = context(rehearsal, "invalid-key");
            if (provider().info().keyUse() == KeyUse.OPTIONAL) {
                var listing = provider().list(invalid);
                assertThat(listing.models()).hasSizeGreaterThanOrEqualTo(atLeast());
                assertThat(listing.remark()).contains(new Problem.KeyRejected(401));
            } else {
                assertThat(problem("", "invalid-key")).isEqualTo(new Problem.KeyRejected(401));
            }
        }
    }

    @Test
    default void everyFaultOfTheFirstPageIsOneProblem() throws Exception {
        assertThat(problem(slug() + "=403", Rehearsal.KEY)).isEqualTo(new Problem.KeyNotAllowed());
        assertThat(problem(slug() + "=404", Rehearsal.KEY)).isEqualTo(new Problem.Refused(404));
        assertThat(problem(slug() + "=429", Rehearsal.KEY))
                .isInstanceOfSatisfying(
                        Problem.RateLimited.class,
                        limited -> assertThat(limited.until()).isPresent());
        assertThat(problem(slug() + "=500", Rehearsal.KEY)).isEqualTo(new Problem.ServerFault(500));
        assertThat(problem(slug() + "=503", Rehearsal.KEY)).isEqualTo(new Problem.ServerFault(503));
        assertThat(problem(slug() + "=html", Rehearsal.KEY)).isEqualTo(new Problem.NotData());
        assertThat(problem(slug() + "=malformed", Rehearsal.KEY)).isEqualTo(new Problem.Malformed("the list"));
        assertThat(problem(slug() + "=drift", Rehearsal.KEY)).isEqualTo(new Problem.Malformed("the list"));
        assertThat(problem(slug() + "=truncated", Rehearsal.KEY)).isEqualTo(new Problem.Unreachable("127.0.0.1"));
        assertThat(problem(slug() + "=reset", Rehearsal.KEY)).isEqualTo(new Problem.Unreachable("127.0.0.1"));
        assertThat(problem(slug() + "=redirect", Rehearsal.KEY)).isEqualTo(new Problem.RedirectRefused());
    }

    @Test
    default void anEmptyAnswerIsAnEmptyList() throws Exception {
        try (var rehearsal = rehearse(slug() + "=empty")) {
            var listing = provider().list(context(rehearsal, Rehearsal.KEY));
            assertThat(listing.models()).isEqualTo(List.<Model>of());
            assertThat(listing.cut()).isEmpty();
        }
    }
}
