package app.modeldeck.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.model.Model;
import app.modeldeck.provider.FetchContext;
import app.modeldeck.provider.JsonClients;
import app.modeldeck.provider.ModelProvider;
import app.modeldeck.provider.request.JsonClient;
import app.modeldeck.provider.request.ProviderException;
import app.modeldeck.rehearsal.Rehearsal;
import java.util.List;
import java.util.Random;
import java.util.ServiceLoader;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;

/// Whole conversations with providers any of whose answers may be bad: lists, searches, descriptions and prices end
/// with what they promise, and with no failure that they do not declare.
class ConversationFuzzTest {
    private static final List<ModelProvider> PROVIDERS = ServiceLoader.load(ModelProvider.class).stream()
            .map(ServiceLoader.Provider::get)
            .toList();
    private static final JsonClient CLIENT = JsonClients.quickClient();
    private static final BadLine LINE = BadLine.open();

    @AfterContainer
    static void close() {
        LINE.close();
    }

    private static final List<Question> QUESTIONS = List.of(
            (provider, context) -> assertThat(provider.list(context).models())
                    .extracting(Model::id)
                    .doesNotHaveDuplicates(),
            (provider, context) -> provider.search("flux", context),
            (provider, context) -> provider.describe("owner/name", context),
            (provider, context) -> provider.prices(List.of("owner/name", "other/name"), context),
            (provider, context) -> provider.checkKey(context));

    @FunctionalInterface
    private interface Question {
        void ask(ModelProvider provider, FetchContext context) throws ProviderException, InterruptedException;
    }

    @Property
    void everyQuestionIsAnsweredOrFailsAsDeclared(@ForAll Random random) {
        var provider = PROVIDERS.get(random.nextInt(PROVIDERS.size()));
        LINE.spoil(random);
        var context = LINE.context(CLIENT, provider);
        Bounds.inTime(() -> declared(QUESTIONS.get(random.nextInt(QUESTIONS.size())), provider, context));
    }

    private static boolean declared(Question question, ModelProvider provider, FetchContext context)
            throws InterruptedException {
        try {
            question.ask(provider, context);
            return true;
        } catch (ProviderException e) {
            assertThat(e.problem().toString()).doesNotContain(Rehearsal.KEY);
            return false;
        }
    }
}
