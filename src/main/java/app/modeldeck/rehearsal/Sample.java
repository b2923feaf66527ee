package app.modeldeck.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// One element of a provider's list as it is stored: what is particular to it. What all models of a
/// provider have is added when it is served. Immutable by agreement: nobody writes to the trees.
///
/// @param task the task that chooses its inputs and its example; `none` has neither
/// @param weight how much ballast it carries
/// @param created when the model appeared, ISO with microseconds; may be empty at fal
/// @param versioned when its newest version appeared, ISO with microseconds; unique within a library; may
/// be empty at fal
/// @param absent the names of fields that are left out although all others have them
/// @param odd an element that is no object at all, served as it is
/// @param model the stated fields, in the provider's names and types
/// @param price amount and unit, where the provider has prices
record Sample(
        String task,
        Weight weight,
        String created,
        String versioned,
        Set<String> absent,
        Optional<JsonNode> odd,
        ObjectNode model,
        Optional<JsonNode> price) {

    /// How much of the example is ballast that a reader has to skip.
    enum Weight {
        /// A few kilobytes.
        PLAIN,
        /// A picture of 40 KB inside the example's input, as a `data:` address.
        INLINE,
        /// 200 KB of logs.
        HEAVY,
        /// 1 MB of logs.
        HUGE
    }

    /// Reads one line of a sample file.
    ///
    /// @throws IllegalArgumentException when it is not JSON or states an unknown weight
    static Sample parse(String line) {
        JsonNode root = Json.read(line);
        JsonNode model = root.path("model");
        return new Sample(
                root.path("task").asText("none"),
                Weight.valueOf(root.path("weight").asText("plain").toUpperCase(Locale.ROOT)),
                root.path("created").asText(""),
                root.path("versioned").asText(""),
                root.path("absent").valueStream().map(JsonNode::asText).collect(Collectors.toUnmodifiableSet()),
                stated(root, "odd"),
                model instanceof ObjectNode object ? object : JsonNodeFactory.instance.objectNode(),
                stated(root, "price"));
    }

    /// `owner/name`, or empty for an element without one.
    String replicateId() {
        String owner = model.path("owner").asText("");
        String name = model.path("name").asText("");
        return owner.isEmpty() || name.isEmpty() ? "" : owner + "/" + name;
    }

    /// The endpoint id, or empty for an element without one.
    String falId() {
        return model.path("endpoint_id").asText("");
    }

    private static Optional<JsonNode> stated(JsonNode root, String field) {
        return Optional.of(root.path(field)).filter(node -> !node.isMissingNode());
    }
}
