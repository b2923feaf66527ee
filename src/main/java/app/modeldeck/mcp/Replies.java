package app.modeldeck.mcp;

import java.util.ArrayList;
import java.util.List;

/// Takes the answers to the messages of one line. Those to an array of messages leave as one array, when each of them
/// is answered. Safe for several threads.
interface Replies {
    /// A message is answered with this JSON.
    void put(String answer);

    /// A message has no answer.
    void none();

    /// Each leaves at once.
    static Replies oneByOne(Outgoing out) {
        return new Replies() {
            @Override
            public void put(String answer) {
                out.write(answer);
            }

            @Override
            public void none() {}
        };
    }

    /// They leave together when that many messages have been heard of; nothing does where none is answered.
    static Replies together(Outgoing out, int messages) {
        return new Batch(out, messages);
    }

    /// The answers to an array of messages.
    final class Batch implements Replies {
        private final Outgoing out;
        private final List<String> answers = new ArrayList<>();
        private int open;

        private Batch(Outgoing out, int messages) {
            this.out = out;
            this.open = messages;
        }

        @Override
        public synchronized void put(String answer) {
            answers.add(answer);
            none();
        }

        @Override
        public synchronized void none() {
            open--;
            if (open == 0 && !answers.isEmpty()) {
                out.write("[" + String.join(",", answers) + "]");
            }
        }
    }
}
