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
    /// @param caveats what a person should know of it
    record Written(String text, List<Caveat> caveats) implements Snippet {
        public Written {
            caveats = List.copyOf(caveats);
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

    /// Writes the call of that model.
    ///
    /// @param model as the list has it
    /// @param details what its own page says, where that was read
    /// @param provider whose model it is
    static Snippet of(Model model, Optional<ModelDetails> details, ProviderInfo provider, ProgramLanguage language) {
        return ExampleRequest.of(model, details, provider)
                .<Snippet>map(request -> new Written(write(request, language), request.caveats()))
                .orElseGet(() ->
                        new Unknown(provider.calling().calls().isEmpty() ? Why.OF_THE_PROVIDER : Why.OF_THE_TASK));
    }

    private static String write(ExampleRequest request, ProgramLanguage language) {
        return switch (language) {
            case CURL -> Curl.write(request);
            case PYTHON -> Python.write(request);
            case JAVASCRIPT -> JavaScript.write(request);
            case JAVA -> Java.write(request);
        };
    }
}
