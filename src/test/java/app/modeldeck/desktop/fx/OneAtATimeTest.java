package app.modeldeck.desktop.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

final class OneAtATimeTest {
    private final HandBackground background = new HandBackground();
    private final List<String> heard = new ArrayList<>();
    private final OneAtATime<String> work = new OneAtATime<>(
            background, this::next, this::hear, failure -> heard.add("broken: " + failure.getMessage()));
    private Optional<String> wanted = Optional.empty();
    private Optional<String> whenHeard = Optional.empty();

    private Optional<Callable<String>> next() {
        return wanted.map(text -> () -> {
            if (text.isBlank()) {
                throw new IllegalStateException("nothing to say");
            }
            return text;
        });
    }

    private void hear(String text) {
        heard.add(text);
        var then = whenHeard;
        whenHeard = Optional.empty();
        then.ifPresent(this::ask);
    }

    private void ask(String text) {
        wanted = Optional.of(text);
        work.ask();
    }

    @Test
    void ofAllThatIsAskedForDuringOneOnlyTheLastIsDoneAfterIt() {
        ask("f");
        ask("fl");
        ask("flux");
        assertThat(background.waiting()).isEqualTo(1);

        background.runAll();

        assertThat(heard).containsExactly("f", "flux");
    }

    @Test
    void whereThereIsNothingToDoNothingBegins() {
        work.ask();
        assertThat(background.waiting()).isZero();

        ask("flux");
        wanted = Optional.empty();
        work.ask();
        background.runAll();

        assertThat(heard).containsExactly("flux");
    }

    @Test
    void aFailureIsToldAndTheNextIsDone() {
        ask("");
        ask("flux");
        background.runAll();

        assertThat(heard).containsExactly("broken: nothing to say", "flux");
    }

    @Test
    void whoHearsOfOneCanAskForAnother() {
        whenHeard = Optional.of("kling");
        ask("flux");
        background.runAll();

        assertThat(heard).containsExactly("flux", "kling");
    }

    @Test
    void whatIsCancelledIsNotToldAndNothingFollowsIt() {
        ask("f");
        ask("fl");
        work.cancel();
        background.runAll();
        assertThat(heard).isEmpty();

        ask("flux");
        background.runAll();
        assertThat(heard).containsExactly("flux");
    }
}
