package app.modeldeck.model;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// One model of one provider, with what the provider states of it.
///
/// A field that the provider does not state is absent: never zero, never guessed.
///
/// @param id identity: always the pair of provider and the provider's own id
/// @param name the title that the provider shows, else the last part of the id; never blank
/// @param description the provider's words, cleaned of control characters
/// @param capabilities what it does, most specific first, no task twice
/// @param prices what it costs, where amount and unit are known; the one that matters most first
/// @param links addresses that belong to it
/// @param facts the rest of what is stated
/// @param provenance where all this comes from
public record Model(
        Id id,
        String name,
        Optional<String> description,
        List<Capability> capabilities,
        List<Price> prices,
        Links links,
        Facts facts,
        Provenance provenance) {

    public Model {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a model has a name");
        }
        capabilities = List.copyOf(capabilities);
        prices = List.copyOf(prices);
    }

    /// The hash of the id: models of one id are seldom two, and it takes no reading of their texts.
    @Override
    public int hashCode() {
        return id.hashCode();
    }

    /// The same with these prices, which another answer states.
    ///
    /// @param all at least one, the one that matters most first
    public Model withPrices(List<Price> all, Evidence why) {
        var known = provenance.with(Field.PRICES, why);
        return new Model(id, name, description, capabilities, all, links, facts, known);
    }

    /// The same with these tasks, which another answer states.
    ///
    /// @param tasks at least one
    public Model withCapabilities(List<Capability> tasks) {
        var known = provenance.with(Field.CAPABILITIES, tasks.getFirst().evidence());
        return new Model(id, name, description, tasks, prices, links, facts, known);
    }

    /// Which model it is.
    ///
    /// @param provider whose model
    /// @param value the provider's own id, exactly as a person would paste it into code; never blank
    public record Id(ProviderId provider, String value) {
        public Id {
            if (value.isBlank()) {
                throw new IllegalArgumentException("a model id is not blank");
            }
        }

        @Override
        public String toString() {
            return provider + "/" + value;
        }
    }

    /// Addresses of a model.
    ///
    /// @param cover a picture, https only
    /// @param page the provider's page for people
    public record Links(Optional<URI> cover, Optional<URI> page) {
        /// No address is known.
        public static final Links NONE = new Links(Optional.empty(), Optional.empty());
    }

    /// What a provider may state besides.
    ///
    /// @param owner who publishes it
    /// @param license the provider's word or address for its licence
    /// @param runs how often it was run
    /// @param created when it was added
    /// @param updated when it last changed
    /// @param lifecycle whether it is in use
    /// @param context how many tokens it can take at once
    /// @param tags the provider's tags
    public record Facts(
            Optional<String> owner,
            Optional<String> license,
            OptionalLong runs,
            Optional<Instant> created,
            Optional<Instant> updated,
            Optional<Lifecycle> lifecycle,
            OptionalLong context,
            List<String> tags) {
        /// Nothing is stated.
        public static final Facts NONE = new Facts(
                Optional.empty(),
                Optional.empty(),
                OptionalLong.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalLong.empty(),
                List.of());

        public Facts {
            tags = List.copyOf(tags);
        }
    }

    /// Where a model stands in its life.
    public enum Lifecycle {
        ACTIVE,
        BETA,
        DEPRECATED
    }
}
