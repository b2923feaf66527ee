package app.modeldeck.provider.task;

import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.provider.reading.Modalities;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The published table of capabilities is written from the code. After a change of the tables, copy the page that this
/// test leaves under `target` over the one in `src/site`.
class CapabilitiesPageTest {
    private static final Path PAGE = Path.of("src/site/capabilities.md");
    private static final Path WRITTEN = Path.of("target/capabilities.md");

    @Test
    void theTableIsPublishedAsTheCodeHasIt() throws IOException {
        var page = page();
        Files.createDirectories(WRITTEN.getParent());
        Files.writeString(WRITTEN, page);
        assertThat(Files.readString(PAGE)).isEqualTo(page);
    }

    private static String page() {
        return Stream.of(intro(), vocabulary(), categories(), modalities(), inference())
                .map(String::strip)
                .collect(Collectors.joining("\n\n", "", "\n"));
    }

    private static String intro() {
        return """
                # Capabilities

                What a model does, in the words of the field, and where Modeldeck has it from. Such a word is a task; a
                task with the reason for it is a capability; the window and its search call it a type. It is *stated*
                where the provider says it (the category of fal.ai, the tags in a search of Replicate, the modalities of
                OpenRouter and models.dev, the `pipeline_tag` of Hugging Face, the type of DeepInfra); else it is
                *inferred* from whole words of the name and the description, and shown with them; else there is none.
                The tests write this page from the code (`CapabilitiesPageTest`).
                """;
    }

    private static String vocabulary() {
        return """
                ## Words

                Any other category of a provider is passed through as it is; `unknown`, `other` and `none` are none.
                A tag counts only where it is one of these words.

                """
                + TaskCategories.vocabulary().stream()
                        .filter(word -> TaskCategories.tasks(word).contains(word))
                        .map(word -> "`" + word + "`")
                        .collect(Collectors.joining(", ", "", "."));
    }

    private static String categories() {
        return """
                ## Categories and tags that are called otherwise

                A synonym becomes the one word; a special case stays and has the more general word beside it.

                | category | capabilities |
                |---|---|
                """
                + TaskCategories.categories().stream()
                        .map(category -> "| `%s` | %s |\n".formatted(category, listed(TaskCategories.tasks(category))))
                        .collect(Collectors.joining());
    }

    private static String modalities() {
        return """
                ## What goes in and what comes out

                Where a provider states the two lists, each pair in them says this. What is not here says nothing.

                | comes out | goes in: says |
                |---|---|
                """
                + Modalities.TABLE
                        .lines()
                        .map(line -> {
                            int colon = line.indexOf(':');
                            var pairs =
                                    line.substring(colon + 2).replace("=", ": ").replace("+", " and ");
                            return "| %s | %s |\n"
                                    .formatted(
                                            line.substring(0, colon),
                                            pairs.replaceAll("(: [a-z0-9-]+) ", "$1; ")
                                                    .replaceAll(": ([a-z0-9-]+)", ": `$1`"));
                        })
                        .collect(Collectors.joining());
    }

    private static String inference() {
        return """
                ## Words that lead to a capability

                The first of these tiers that the text has words of is believed. Words may be joined by anything short,
                stand in any case, in singular or plural; `*` is one to three words in between. Words without a
                capability are read over, so that no part of them counts. A model named like a language model is no
                image model; where words of one tier name both language and images, language stands; where they name
                both video or 3D and images, the image is what goes in.

                """
                + Stream.of(TaskTier.values()).map(CapabilitiesPageTest::tier).collect(Collectors.joining("\n"));
    }

    private static String tier(TaskTier tier) {
        var rows = new StringBuilder();
        for (var line : tier.words().lines().toList()) {
            if (line.endsWith(":")) {
                var tasks = line.substring(0, line.length() - 1).split(" ", -1);
                rows.append(rows.isEmpty() ? "| " : " |\n| ").append(listed(List.of(tasks)));
                rows.append(" |");
            } else {
                rows.append(" ").append(line.replace("*", "\\*"));
            }
        }
        return "### " + tier.title() + "\n\n| capabilities | words |\n|---|---|\n" + rows + " |\n";
    }

    private static String listed(List<String> tasks) {
        return tasks.equals(List.of("-"))
                ? "none"
                : tasks.stream().map(task -> "`" + task + "`").collect(Collectors.joining(", "));
    }
}
