package app.modeldeck.desktop.settings;

import app.modeldeck.desktop.fx.Words;
import app.modeldeck.settings.Trouble;

/// What is wrong with the user's files, in a sentence. Needs no toolkit: the command line says the same.
///
/// @param words the language
public record TroubleWords(Words words) {
    /// What happened, and what to do.
    public String sentence(Trouble trouble) {
        return switch (trouble) {
            case Trouble.SetAside(var _, var kept, var why) ->
                words.text("trouble.aside", reason(why), kept.toString());
            case Trouble.Unusable(var file, var why) -> words.text("trouble.unusable", reason(why), file.toString());
            case Trouble.NotWritten(var file) -> words.text("trouble.unwritten", file.toString());
            case Trouble.NoFolder() -> words.text("trouble.folder");
            case Trouble.UnusableEndpoint(var name) -> words.text("trouble.endpoint", name);
            case Trouble.PortInUse(int port) -> words.text("trouble.port", String.valueOf(port));
            case Trouble.ProviderFile(var mistake) -> mistake;
        };
    }

    private String reason(Trouble.Reason why) {
        return words.text("trouble.reason." + why);
    }
}
