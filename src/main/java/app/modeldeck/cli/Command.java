package app.modeldeck.cli;

import app.modeldeck.catalog.Freshness;
import app.modeldeck.snippet.ProgramLanguage;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// What a person asks the program to do.
public sealed interface Command {
    /// Open the window.
    record Window(Sources sources) implements Command {}

    /// Print models.
    record ListModels(Sources sources, Wish wish, Format format) implements Command {}

    /// Print one model with its inputs.
    ///
    /// @param provider the provider's slug
    /// @param id the provider's own id of the model
    /// @param snippet the language in which its call alone is printed, instead of what is known of it
    record Show(Sources sources, String provider, String id, Format format, Optional<ProgramLanguage> snippet)
            implements Command {}

    /// Answer over HTTP until interrupted.
    ///
    /// @param port the port; 0 picks a free one
    /// @param bind the address to listen on, where it is not the loopback one
    /// @param allowHosts further names that a `Host` header may carry
    record Serve(Sources sources, int port, Optional<String> bind, List<String> allowHosts) implements Command {
        public Serve {
            allowHosts = List.copyOf(allowHosts);
        }
    }

    /// Answer an assistant on standard input and output until the input ends.
    record Assist(Sources sources) implements Command {}

    /// Look after API keys.
    ///
    /// @param provider the slug of the only provider meant; needed to set and to remove
    record Keys(Sources sources, KeyAction action, Optional<String> provider) implements Command {}

    /// Print how the program is used.
    record Help() implements Command {}

    /// Print which version this is.
    record Version() implements Command {}

    /// Which models are wanted.
    ///
    /// @param words what they must hold
    /// @param providers slugs; empty means all
    /// @param capabilities tasks, any of them; empty means any
    /// @param limit how many at most
    /// @param freshness whether the cache may answer
    record Wish(String words, Set<String> providers, Set<String> capabilities, OptionalInt limit, Freshness freshness) {
        public Wish {
            providers = Set.copyOf(providers);
            capabilities = Set.copyOf(capabilities);
        }
    }

    /// How models are printed.
    enum Format {
        TABLE,
        JSON,
        CSV
    }

    /// What is done with keys.
    enum KeyAction {
        LIST,
        SET,
        REMOVE,
        TEST
    }
}
