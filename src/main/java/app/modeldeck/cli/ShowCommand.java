package app.modeldeck.cli;

import app.modeldeck.catalog.Described;
import app.modeldeck.model.Model;
import app.modeldeck.model.ModelDetails;
import app.modeldeck.model.Problem;
import app.modeldeck.model.ProviderInfo;
import app.modeldeck.provider.request.ProviderException;
import app.modeldeck.secrets.KeyRing;
import app.modeldeck.snippet.ProgramLanguage;
import app.modeldeck.snippet.Snippet;
import app.modeldeck.wire.DetailsJson;
import app.modeldeck.wire.ErrorJson;
import app.modeldeck.wire.Outcome;
import app.modeldeck.wire.ProblemWords;
import java.util.Optional;

/// `modeldeck show`.
final class ShowCommand {
    private final CliWorld world;
    private final Streams streams;

    ShowCommand(CliWorld world, Streams streams) {
        this.world = world;
        this.streams = streams;
    }

    Exit run(Command.Show command) throws UsageException, InterruptedException {
        var catalog = world.catalogs().open(command.sources()).catalog();
        var provider = Providers.named(catalog, command.provider());
        try {
            var described = catalog.describe(new Model.Id(provider.id(), command.id()), KeyRing.empty());
            var problem = described.priceProblem().map(why -> ProblemWords.ofPrice(provider, why));
            if (command.snippet().isPresent()) {
                return snippet(described.details(), provider, command.snippet().get());
            }
            print(command, described, problem);
            problem.ifPresent(streams::say);
            return problem.isPresent() ? Exit.IN_PART : Exit.DONE;
        } catch (ProviderException e) {
            return refuse(command, provider, e.problem());
        }
    }

    private Exit snippet(ModelDetails details, ProviderInfo provider, ProgramLanguage language) {
        return switch (Snippet.of(details.model(), Optional.of(details), provider, language)) {
            case Snippet.Written(var text, var remarks) -> {
                streams.out().print(text);
                remarks.forEach(remark -> streams.say(remark.comment()));
                yield Exit.DONE;
            }
            case Snippet.Unknown(var why) -> {
                streams.say(
                        switch (why) {
                            case OF_THE_PROVIDER -> "No call is known: " + provider.name() + " runs no models.";
                            case OF_THE_TASK ->
                                "No call is known: how " + provider.name() + " runs a model that does this is not.";
                        });
                yield Exit.NOTHING;
            }
        };
    }

    private void print(Command.Show command, Described described, Optional<String> problem) {
        if (command.format() == Command.Format.JSON) {
            var remark = new DetailsJson.PriceRemark(described.priceWords(), problem);
            streams.result(DetailsJson.encode(described.details(), described.origin(), remark)
                    .body());
        } else {
            streams.out().print(DetailsText.of(described.details(), described.priceWords(), world.terminal()));
        }
    }

    private Exit refuse(Command.Show command, ProviderInfo provider, Problem problem) {
        var words = Outcome.ofModel(provider, problem);
        if (command.format() == Command.Format.JSON) {
            streams.result(ErrorJson.encode(words).body());
        }
        streams.say(words);
        boolean asked = !(problem instanceof Problem.KeyMissing || problem instanceof Problem.SwitchedOff);
        return asked ? Exit.NOTHING : Exit.USAGE;
    }
}
