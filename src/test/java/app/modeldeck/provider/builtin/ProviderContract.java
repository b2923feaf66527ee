package app.modeldeck.provider.builtin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.modeldeck.model.KeyUse;
import app.modeldeck.model.Model;
import app.modeldeck.model.Problem;
import app.modeldeck.model.ProviderInfo.Trait;
import app.modeldeck.model.Schema;
import app.modeldeck.provider.FetchContext;
import app.modeldeck.provider.JsonClients;
import app.modeldeck.provider.ModelProvider;
import app.modeldeck.provider.OneAnswer;
import app.modeldeck.provider.request.ProviderException;
import app.modeldeck.rehearsal.Chaos;
import app.modeldeck.rehearsal.Rehearsal;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What every built-in provider keeps, against the rehearsal of its true wire format; where providers differ, by what
/// their [app.modeldeck.model.ProviderInfo] says of them. A new provider implements it.
@Timeout(60)
interface ProviderContract {
    ModelProvider provider();

    /// How many models the rehearsal serves at least.
    int atLeast();

    /// Words that its search finds; of no use where there is none.
    default String words() {
        return "any";
    }

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
    default void aSelectionIsOnePageHoweverMuchThereIs() throws Exception {
        try (var rehearsal = rehearse("")) {
            provider().list(context(rehearsal, Rehearsal.KEY));
            boolean selection = provider().info().is(Trait.SELECTION);
            assertThat(rehearsal.requests()).hasSizeBetween(1, selection ? 1 : Integer.MAX_VALUE);
            assertThat(selection && !provider().info().is(Trait.SEARCHES))
                    .as("what is not in a selection is found by a search")
                    .isFalse();
        }
    }

    @Test
    default void searchesWithTheProvidersOwnSearchOrAsksNothing() throws Exception {
        try (var rehearsal = rehearse("")) {
            var found = provider().search(words(), context(rehearsal, Rehearsal.KEY));
            if (provider().info().is(Trait.SEARCHES)) {
                assertThat(found).isNotEmpty();
            } else {
                assertThat(found).isEmpty();
                assertThat(rehearsal.requests()).isEmpty();
            }
        }
    }

    @Test
    default void describesAModelThatItListsOrSaysThatItDescribesNone() throws Exception {
        try (var rehearsal = rehearse("")) {
            var context = context(rehearsal, Rehearsal.KEY);
            var model = provider().list(context).models().getFirst();
            if (provider().info().is(Trait.DESCRIBES)) {
                var details = provider().describe(model.id().value(), context);
                assertThat(details.model().id()).isEqualTo(model.id());
                assertThat(details.schema()).isInstanceOfSatisfying(Schema.Stated.class, schema -> {
                    assertThat(schema.parameters()).isNotEmpty();
                    assertThat(schema.inputs()).isNotEmpty();
                });
            } else {
                assertThat(refusal(() -> provider().describe(model.id().value(), context)))
                        .isEqualTo(new Problem.NotOffered());
            }
        }
    }

    @Test
    default void aModelThatDoesNotExistIsSaidToBeNone() throws Exception {
        try (var rehearsal = rehearse("")) {
            var context = context(rehearsal, Rehearsal.KEY);
            assertThat(refusal(() -> provider().describe("nobody/nothing", context)))
                    .isEqualTo(
                            provider().info().is(Trait.DESCRIBES)
                                    ? new Problem.Refused(404)
                                    : new Problem.NotOffered());
        }
    }

    private static Problem refusal(ThrowingCallable call) {
        return catchThrowableOfType(ProviderException.class, call).problem();
    }

    @Test
    default void tellsAValidKeyFromAnInvalidOneWhereItTakesKeys() throws Exception {
        try (var rehearsal = rehearse("")) {
            provider().checkKey(context(rehearsal, Rehearsal.KEY));
            var invalid = context(rehearsal, "invalid-key");
            if (provider().info().keyUse() == KeyUse.NONE) {
                provider().checkKey(invalid);
            } else {
                assertThat(refusal(() -> provider().checkKey(invalid))).isEqualTo(new Problem.KeyRejected(401));
            }
        }
    }

    @Test
    default void aKeyIsSentWhereKeysAreTakenAndNowhereElse() throws Exception {
        try (var rehearsal = rehearse("")) {
            provider().list(context(rehearsal, Rehearsal.KEY));
            var info = provider().info();
            boolean taken = info.keyUse() != KeyUse.NONE;
            assertThat(rehearsal.requests()).allSatisfy(request -> {
                assertThat(request.headers().toString().contains(Rehearsal.KEY)).isEqualTo(taken);
                assertThat(request.pathAndQuery()).doesNotContain(Rehearsal.KEY);
            });
            assertThat(info.keyPage().isPresent()).isEqualTo(taken);
            assertThat(info.keyVariables().isEmpty()).isNotEqualTo(taken);
        }
    }

    @Test
    default void aListThatNeedsNoKeyComesWithoutOne() throws Exception {
        try (var rehearsal = rehearse("")) {
            var keyless = OneAnswer.context(JsonClients.usualClient(), rehearsal.address(slug()), Optional.empty());
            if (provider().info().keyUse() == KeyUse.REQUIRED) {
                assertThat(refusal(() -> provider().list(keyless))).isEqualTo(new Problem.KeyRejected(401));
            } else {
                assertThat(provider().list(keyless).models()).hasSizeGreaterThanOrEqualTo(atLeast());
            }
        }
    }

    @Test
    default void aRejectedKeyCostsTheListOnlyWhereTheListNeedsOne() throws Exception {
        try (var rehearsal = rehearse("")) {
            var invalid = context(rehearsal, "invalid-key");
            switch (provider().info().keyUse()) {
                case OPTIONAL -> {
                    var listing = provider().list(invalid);
                    assertThat(listing.models()).hasSizeGreaterThanOrEqualTo(atLeast());
                    assertThat(listing.remark()).contains(new Problem.KeyRejected(401));
                }
                case REQUIRED -> assertThat(problem("", "invalid-key")).isEqualTo(new Problem.KeyRejected(401));
                case NONE -> assertThat(provider().list(invalid).remark()).isEmpty();
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
        assertThat(problem(slug() + "=truncated", Rehearsal.KEY)).isEqualTo(new Problem.BrokenOff("127.0.0.1"));
        assertThat(problem(slug() + "=reset", Rehearsal.KEY)).isEqualTo(new Problem.BrokenOff("127.0.0.1"));
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
