package app.modeldeck.model;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// One way in which a program has a model work: a POST of JSON.
///
/// @param target which models it is for
/// @param address where it goes; `{id}` stands for the model's id
/// @param body what is sent
/// @param answer how the result is had
public record Call(Target target, String address, Body body, Answer answer) {
    private static final Set<String> CHATS =
            Set.of("text-generation", "image-text-to-text", "image-to-text", "video-to-text", "audio-text-to-text");

    /// A call that takes the model's own inputs.
    public static Call ofInputs(String address, Answer answer) {
        return new Call(new Target.Any(), address, new Body.Inputs(Optional.empty(), Optional.empty()), answer);
    }

    /// The chat of OpenAI-compatible servers, for models that write text.
    ///
    /// @param address of the completions
    public static Call ofChat(String address) {
        return new Call(new Target.Doing(CHATS), address, new Body.Chat(List.of()), new Answer.AtOnce());
    }

    /// The embeddings of OpenAI-compatible servers.
    public static Call ofEmbeddings(String address) {
        return new Call(
                new Target.Doing(Set.of("embeddings")),
                address,
                new Body.OneText("input", Optional.of("model")),
                new Answer.AtOnce());
    }

    /// A call that takes one text, for models that do one of these tasks.
    ///
    /// @param field where the text stands
    public static Call ofText(String field, String address, String... tasks) {
        return new Call(
                new Target.Doing(Set.of(tasks)),
                address,
                new Body.OneText(field, Optional.empty()),
                new Answer.AtOnce());
    }

    /// The same call for other models.
    public Call onlyFor(Target other) {
        return new Call(other, address, body, answer);
    }

    /// Whether it is for this model.
    ///
    /// @param version the version that must be named, where there is one
    public boolean isFor(Model model, Optional<String> version) {
        var tasks = model.capabilities().stream().map(Capability::task).toList();
        return switch (target) {
            case Target.Any _ -> true;
            case Target.Versioned _ -> version.isPresent();
            case Target.Doing(var wanted) -> !Collections.disjoint(wanted, tasks);
            case Target.Untold _ -> tasks.isEmpty();
        };
    }

    /// Which models a call is for.
    public sealed interface Target {
        /// All.
        record Any() implements Target {}

        /// Those of which a version must be named.
        record Versioned() implements Target {}

        /// Those that do one of these tasks.
        record Doing(Set<String> tasks) implements Target {
            public Doing {
                tasks = Set.copyOf(tasks);
            }
        }

        /// Those of which is not known what they do.
        record Untold() implements Target {}
    }

    /// What is sent.
    public sealed interface Body {
        /// The inputs that the model's schema has.
        ///
        /// @param under the field that holds them; absent where they are the whole body
        /// @param version the field beside them that names the version
        record Inputs(Optional<String> under, Optional<String> version) implements Body {}

        /// The model and the messages of a chat.
        ///
        /// @param modalities what is to come out, where it must be asked for
        record Chat(List<String> modalities) implements Body {
            public Chat {
                modalities = List.copyOf(modalities);
            }
        }

        /// One text.
        ///
        /// @param field where it stands
        /// @param model the field beside it that names the model, where the address does not
        record OneText(String field, Optional<String> model) implements Body {}
    }

    /// How the result is had. Fields are named by their path in the answer, `urls.get`.
    public sealed interface Answer {
        /// The answer is the result.
        record AtOnce() implements Answer {}

        /// The work is only begun.
        ///
        /// @param poll the field with the address to ask again
        /// @param status the field that says how it is
        /// @param waiting what it says while the work is not done
        /// @param result the field of the first answer with the address of the result, where that is another
        record Later(String poll, String status, List<String> waiting, Optional<String> result) implements Answer {
            public Later {
                waiting = List.copyOf(waiting);
            }
        }
    }
}
