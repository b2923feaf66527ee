package app.modeldeck.desktop.fx;

import app.modeldeck.files.FileTrouble;
import app.modeldeck.settings.Trouble;
import java.nio.file.Path;
import java.util.List;

/// What is wrong with the user's files and settings, in a sentence. Needs no toolkit: the command line says the same.
///
/// @param words the language
public record TroubleWords(Words words) {
    private static final int MOST_NAMED = 5;

    /// What several of them have in common.
    public String title(List<Trouble> troubles) {
        return words.text(troubles.stream().anyMatch(TroubleWords::isOfFile) ? "notice.files" : "notice.settings");
    }

    private static boolean isOfFile(Trouble trouble) {
        return switch (trouble) {
            case Trouble.OfSettings _, Trouble.OfMarks _, Trouble.ProviderFile _, Trouble.UnusableCertificates _ ->
                true;
            case Trouble.UnusableEndpoint _,
                    Trouble.UnusableServer _,
                    Trouble.OtherOnServer _,
                    Trouble.TokenStays _,
                    Trouble.UnusableVariable _,
                    Trouble.UnusableProxy _,
                    Trouble.PortInUse _ -> false;
        };
    }

    /// What happened, and what to do.
    public String sentence(Trouble trouble) {
        return switch (trouble) {
            case Trouble.OfSettings(var what) -> sentence(what, "settings");
            case Trouble.OfMarks(var what) -> sentence(what, "marks");
            case Trouble.UnusableEndpoint(var name) -> words.text("trouble.endpoint", name);
            case Trouble.UnusableServer(var host) ->
                host.isEmpty() ? words.text("trouble.server.nowhere") : words.text("trouble.server", host);
            case Trouble.OtherOnServer(var host, var names) ->
                words.text("trouble.other", host, String.join(", ", names));
            case Trouble.TokenStays(var host, var why) ->
                words.text("trouble.token", host, words.text("keychain.fault." + why));
            case Trouble.UnusableCertificates(var pem) -> words.text("trouble.certificates", pem.toString());
            case Trouble.UnusableVariable(var variable) -> words.text("trouble.variable", variable);
            case Trouble.UnusableProxy(var variable) -> words.text("trouble.proxy", variable);
            case Trouble.PortInUse(int port) -> words.text("trouble.port", String.valueOf(port));
            case Trouble.ProviderFile(var mistake) -> mistake;
        };
    }

    /// @param file what the file holds, after which the texts about it are named
    private String sentence(FileTrouble trouble, String file) {
        return switch (trouble) {
            case FileTrouble.SetAside(var _, var kept, var why) -> text(file, "aside", reason(why), kept);
            case FileTrouble.Unusable(var at, var why) -> text(file, "unusable", reason(why), at);
            case FileTrouble.NotWritten(var at) -> words.text("trouble." + file + ".unwritten", at.toString());
            case FileTrouble.NoFolder() -> words.text("trouble." + file + ".folder");
            case FileTrouble.PassedOver(var at, var fields) ->
                words.text("trouble.values", at.toString(), named(fields));
        };
    }

    private String named(List<String> fields) {
        var first = String.join(", ", fields.subList(0, Math.min(MOST_NAMED, fields.size())));
        return fields.size() <= MOST_NAMED ? first : words.text("trouble.more", first, fields.size() - MOST_NAMED);
    }

    private String text(String file, String name, String reason, Path at) {
        return words.text("trouble." + file + "." + name, reason, at.toString());
    }

    /// Why a file could not be used, as a sentence goes on: `is damaged`.
    public String reason(FileTrouble.Reason why) {
        return words.text("trouble.reason." + why);
    }
}
