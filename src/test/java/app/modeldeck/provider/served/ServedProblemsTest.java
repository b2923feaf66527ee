package app.modeldeck.provider.served;

import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.model.KeyUse;
import app.modeldeck.model.KeychainFault;
import app.modeldeck.model.Problem;
import app.modeldeck.model.Problem.CatalogueServer;
import app.modeldeck.model.Problem.CatalogueServer.Fault;
import app.modeldeck.model.ProviderId;
import app.modeldeck.model.ProviderInfo;
import app.modeldeck.model.SampleProblems;
import app.modeldeck.wire.ProblemWords;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The words of a catalogue server are read back as what they were made from.
class ServedProblemsTest {
    private static final ProviderInfo FAL =
            new ProviderInfo(new ProviderId("fal"), "fal.ai", KeyUse.OPTIONAL, Optional.empty(), List.of(), Set.of());

    private final ServedProblems problems = new ServedProblems("models.example.org");

    private Problem behind(Problem problem) {
        return problems.behind(ProblemWords.of(FAL, problem));
    }

    @Test
    void whatIsSaidOfAProviderComesBackAsItWas() {
        assertThat(List.of(
                        new Problem.ServerFault(503),
                        new Problem.Refused(404),
                        new Problem.NoCredit(),
                        new Problem.Unreachable("api.example"),
                        new Problem.BrokenOff("api.example"),
                        new Problem.OnlyAnnounced(),
                        new Problem.ListTooLong(),
                        new Problem.ErrorAnswer(),
                        new Problem.Crowded(Duration.ofSeconds(11)),
                        new Problem.Untrusted("api.example:8443"),
                        new Problem.NotHttp("127.0.0.1"),
                        new Problem.TimedOut(Duration.ofMillis(250)),
                        new Problem.TimedOut(Duration.ofSeconds(15)),
                        new Problem.Unreadable(12, 900),
                        new Problem.FarFewer(3, 900),
                        new Problem.NotData(),
                        new Problem.EmptyAnswer(),
                        new Problem.EndlessList(),
                        new Problem.ForeignLink(),
                        new Problem.TasksIncomplete()))
                .allSatisfy(problem -> assertThat(behind(problem)).isEqualTo(problem));
    }

    @Test
    void aKeyIsThatOfTheServerAndItsSecretsStayThere() {
        var key = new CatalogueServer("models.example.org", Fault.KEY);
        assertThat(behind(new Problem.KeyRejected(401))).isEqualTo(key);
        assertThat(behind(new Problem.KeyNotAllowed())).isEqualTo(key);
        assertThat(problems.behind("key rejected, public list shown")).isEqualTo(key);
        assertThat(behind(key)).isEqualTo(key);
    }

    @ParameterizedTest
    @EnumSource(KeychainFault.class)
    void aKeychainThatGaveNoKeyIsThatOfTheServer(KeychainFault fault) {
        assertThat(behind(new Problem.KeychainUnavailable(fault)))
                .isEqualTo(new CatalogueServer("models.example.org", Fault.KEYCHAIN));
    }

    @Test
    void whatIsWrongWithTheServerItselfIsToldApart() {
        var said = Map.of(
                new Problem.RedirectRefused(), Fault.MOVED,
                new Problem.TooManyRedirects(), Fault.MOVED,
                new Problem.ForeignLink(), Fault.MOVED,
                new Problem.KeyNotAllowed(), Fault.REFUSED,
                new Problem.KeyRejected(401), Fault.TOKEN,
                new Problem.NoCredit(), Fault.FOREIGN,
                new Problem.Refused(404), Fault.FOREIGN,
                new Problem.ErrorAnswer(), Fault.FOREIGN,
                new Problem.ServerFault(503), Fault.SILENT);
        said.forEach((problem, fault) ->
                assertThat(problems.of(problem)).isEqualTo(new CatalogueServer("models.example.org", fault)));
    }

    @Test
    void noProblemOfTheServersOwnNetworkIsTakenForOneOfOurs() {
        var failed = new CatalogueServer("models.example.org", Fault.FAILED);
        assertThat(List.of(new Problem.ProxySignIn(), new Problem.Offline(), new Problem.Stopped()))
                .allSatisfy(problem -> assertThat(behind(problem)).isEqualTo(failed));
    }

    @Test
    void everyOtherProblemOfAProviderIsReadBackFromItsWords() {
        var failed = new CatalogueServer("models.example.org", Fault.FAILED);
        var lost = SampleProblems.all()
                .filter(problem -> !(problem instanceof CatalogueServer))
                .filter(problem -> behind(problem).equals(failed));
        assertThat(lost)
                .containsExactlyInAnyOrder(
                        new Problem.ProxySignIn(),
                        new Problem.Offline(),
                        new Problem.Stopped(),
                        new Problem.SwitchedOff(),
                        new Problem.Unexpected());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "buy now at evil.example",
                "key rejected: buy at evil.example",
                "your keychain is open at evil.example",
                "no connection to <b>evil</b>",
                "99999999999 of 1 entries could not be read and were left out",
                "timed out after 99999999999999 s",
                "fal.ai API error: 50"
            })
    void otherWordsAreNeverShown(String words) {
        assertThat(problems.behind(words)).isEqualTo(new CatalogueServer("models.example.org", Fault.FAILED));
    }
}
