package app.modeldeck.snippet;

import app.modeldeck.model.Model;
import app.modeldeck.model.ModelDetails;
import app.modeldeck.model.ProviderInfo;
import java.util.List;
import java.util.Optional;

/// The call of one model in one language.
public sealed interface Snippet {
    /// It can be written.
    ///
    /// @param text what is pasted; ends with a line break
    /// @param remarks what a person should know of it
    record Written(String text, List<Remark> remarks) implements Snippet {
        public Written {
            remarks = List.copyOf(remarks);
        }
    }

    /// No call is known.
    record Unknown(Why why) implements Snippet {}

    /// Why no call is known.
    enum Why {
        /// The provider is not known to run models.
        OF_THE_PROVIDER,
        /// The provider runs models, but how it runs one that does this is not known.
        OF_THE_TASK
    }

    /// What a person should know of a snippet; it stands in it as a comment as well.
    enum Remark {
        /// The model's page was not read, so its inputs are missing.
        INPUTS_NOT_LOADED("The inputs of this model were not loaded: put them in."),
        /// The provider does not say what its models take.
        INPUTS_NOT_OFFERED("The provider does not say what this model takes: see its page, and put the inputs in."),
        /// What the model does is not known, and a chat is assumed.
        CHAT_ASSUMED("What this model does is not stated: a chat is assumed.");

        private final String comment;

        Remark(String comment) {
            this.comment = comment;
        }

        /// The words in the snippet, in English as all programs are.
        public String comment() {
            return comment;
        }
    }

    /// Writes the call of that model.
    ///
    /// @param model as the list has it
    /// @param details what its own page says, where that was read
    /// @param provider whose model it is
    static Snippet of(Model model, Optional<ModelDetails> details, ProviderInfo provider, Language language) {
        return Request.of(model, details, provider)
                .<Snippet>map(request -> new Written(write(request, language), request.remarks()))
                .orElseGet(() ->
                        new Unknown(provider.calling().calls().isEmpty() ? Why.OF_THE_PROVIDER : Why.OF_THE_TASK));
    }

    private static String write(Request request, Language language) {
        return switch (language) {
            case CURL -> Curl.write(request);
            case PYTHON -> Python.write(request);
            case JAVASCRIPT -> JavaScript.write(request);
            case JAVA -> Java.write(request);
        };
    }
}
