package app.modeldeck.desktop.rows;

import app.modeldeck.desktop.fx.Words;
import java.text.ListFormat;
import java.util.List;

/// Where the question to the providers' own search stands, which may reach beyond their lists, for what is searched
/// for now.
public sealed interface ProviderSearchState {
    /// There is nothing to ask: no words are typed, or no provider that is shown searches beyond its list.
    record Pointless() implements ProviderSearchState {}

    /// It can be asked.
    record Possible(Whom whom) implements ProviderSearchState {}

    /// It is being asked.
    record UnderWay(Whom whom) implements ProviderSearchState {}

    /// It was answered.
    ///
    /// @param more how many models came that the lists do not hold
    /// @param silent the names of those that could not be asked
    record Done(Whom whom, int more, List<String> silent) implements ProviderSearchState {
        public Done {
            silent = List.copyOf(silent);
        }
    }

    /// Who is asked for what.
    ///
    /// @param providers their names, at least one
    /// @param text the words and phrases as they are typed
    record Whom(List<String> providers, String text) {
        public Whom {
            providers = List.copyOf(providers);
        }

        private String names(Words words) {
            return listed(providers, words);
        }
    }

    /// Where it stands, as what a person can do or as what came of it; blank where there is nothing to ask.
    default String sentence(Words words) {
        return switch (this) {
            case Pointless _ -> "";
            case Possible(var whom) -> words.text("ask.possible", whom.names(words), whom.text());
            case UnderWay(var whom) -> words.text("ask.underway", whom.names(words), whom.text());
            case Done(var whom, var more, var silent) ->
                words.text("ask.done", whom.names(words), more)
                        + (silent.isEmpty() ? "" : " " + words.text("ask.silent", listed(silent, words)));
        };
    }

    private static String listed(List<String> names, Words words) {
        return ListFormat.getInstance(words.locale(), ListFormat.Type.STANDARD, ListFormat.Style.FULL)
                .format(names);
    }
}
