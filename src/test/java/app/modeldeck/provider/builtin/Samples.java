package app.modeldeck.provider.builtin;

import app.modeldeck.model.Capability;
import app.modeldeck.model.Model;
import app.modeldeck.model.Price;
import app.modeldeck.provider.JsonClients;
import app.modeldeck.provider.Listing;
import app.modeldeck.provider.ModelProvider;
import app.modeldeck.provider.OneAnswer;
import app.modeldeck.rehearsal.Chaos;
import app.modeldeck.rehearsal.Rehearsal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;

/// What a provider reads from its rehearsal, by the ids of the models.
record Samples(List<Model> models) {
    static Samples of(ModelProvider provider) throws Exception {
        try (var rehearsal = rehearsal()) {
            var address = rehearsal.address(provider.info().id().slug());
            var context = OneAnswer.context(JsonClients.usualClient(), address, Optional.empty());
            return new Samples(provider.list(context).models());
        }
    }

    static Rehearsal rehearsal() throws Exception {
        return Rehearsal.start(Executors.newVirtualThreadPerTaskExecutor(), Chaos.none(), Clock.systemUTC());
    }

    /// What this answer is read as.
    static Listing listing(ModelProvider provider, String answer) throws Exception {
        try (var server = OneAnswer.json(answer)) {
            return provider.list(server.context(JsonClients.calmClient()));
        }
    }

    Model model(String id) {
        return models.stream()
                .filter(model -> model.id().value().equals(id))
                .findFirst()
                .orElseThrow();
    }

    List<String> tasks(String id) {
        return tasks(model(id));
    }

    static List<String> tasks(Model model) {
        return model.capabilities().stream().map(Capability::task).toList();
    }

    /// As `0.3 per-1m-input-tokens`, with the condition in brackets.
    List<String> prices(String id) {
        return prices(model(id));
    }

    static List<String> prices(Model model) {
        return model.prices().stream().map(Samples::words).toList();
    }

    private static String words(Price price) {
        var condition = price.condition().map(text -> " (" + text + ")").orElse("");
        return price.amount().toPlainString() + " " + price.unit().slug() + condition;
    }
}
