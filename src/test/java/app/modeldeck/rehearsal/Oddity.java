package app.modeldeck.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Predicate;

/// One way in which an element of a list is odd.
///
/// @param name what a test report calls it
/// @param sign whether an element has it
record Oddity(String name, Predicate<JsonNode> sign) {
    @Override
    public String toString() {
        return name;
    }
}
