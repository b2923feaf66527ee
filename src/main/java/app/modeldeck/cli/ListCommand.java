package app.modeldeck.cli;

import app.modeldeck.catalog.Lookup;
import app.modeldeck.catalog.Question;
import app.modeldeck.model.CatalogSnapshot;
import app.modeldeck.model.ProviderId;
import app.modeldeck.model.ProviderInfo;
import app.modeldeck.model.ProviderSnapshot;
import app.modeldeck.model.ProviderStatus;
import app.modeldeck.query.Marks;
import app.modeldeck.query.Note;
import app.modeldeck.query.Query;
import app.modeldeck.query.Search;
import app.modeldeck.query.Standpoint;
import app.modeldeck.query.index.Index;
import app.modeldeck.query.index.Selection;
import app.modeldeck.wire.Answer;
import app.modeldeck.wire.CatalogCsv;
import app.modeldeck.wire.CatalogJson;
import app.modeldeck.wire.Complaint;
import app.modeldeck.wire.ErrorJson;
import app.modeldeck.wire.Outcome;
import app.modeldeck.wire.QueryWords;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// `modeldeck list`.
final class ListCommand {
    private final CliWorld world;
    private final Streams streams;

    ListCommand(CliWorld world, Streams streams) {
        this.world = world;
        this.streams = streams;
    }

    Exit run(Command.ListModels command) throws UsageException, InterruptedException {
        var opened = world.catalogs().open(command.sources().prepared());
        var catalog = opened.catalog();
        var wish = command.wish();
        var named = new HashSet<ProviderId>();
        for (var slug : wish.providers()) {
            named.add(Providers.named(catalog, slug).id());
        }
        var selection = new Selection(Search.BLANK, query(wish.words()), wish.capabilities(), 0, wish.limit());
        var question = Question.of(named, wish.freshness());
        var snapshot = ask(new Lookup(catalog), selection.query().plainText(), question);
        return print(
                new Listing(
                        command.format(),
                        snapshot,
                        selected(snapshot, selection, opened.marks().marks())),
                named);
    }

    private Query query(String text) throws UsageException {
        var parsed = Query.parse(text);
        var bad = parsed.badValues().stream().findFirst();
        if (bad.isPresent()) {
            throw new UsageException(QueryWords.of(bad.get()));
        }
        for (var note : parsed.notes()) {
            if (note instanceof Note.UnknownField unknown) {
                streams.say(QueryWords.of(unknown));
            }
        }
        return parsed.query();
    }

    private CatalogSnapshot ask(Lookup lookup, String words, Question question) throws InterruptedException {
        try (var progress = new ProgressLine(world.terminal(), streams.err())) {
            return lookup.find(words, question, progress::show);
        }
    }

    /// What is to be printed.
    private record Listing(Command.Format format, CatalogSnapshot snapshot, Selection.Rows selected) {}

    private Selection.Rows selected(CatalogSnapshot snapshot, Selection selection, Marks marks) {
        var index = selection.isPlain() ? Index.EMPTY : Index.EMPTY.with(snapshot);
        var view = Standpoint.of(
                world.clock().instant(),
                marks,
                snapshot.providers().stream().map(ProviderSnapshot::info).toList());
        return selection.of(snapshot, index, view);
    }

    private Exit print(Listing listing, Set<ProviderId> named) {
        var snapshot = listing.snapshot();
        var format = listing.format();
        var missed = missed(snapshot, named);
        if (missed.isPresent()) {
            return refuse(format, missed.get(), Exit.USAGE);
        }
        snapshot.providers().stream()
                .filter(provider -> provider.status() instanceof ProviderStatus.NotRunning)
                .filter(provider -> named.contains(provider.info().id()))
                .forEach(provider -> streams.say(Outcome.absent(provider.info())));
        return switch (Outcome.of(snapshot)) {
            case Outcome.NoneUsable(var words) -> refuse(format, words, Exit.NOTHING);
            case Outcome.AllFailed(var words) -> refuse(format, words, Exit.NOTHING);
            case Outcome.Whole _ -> {
                print(listing);
                sayLeftOut(snapshot);
                yield Exit.DONE;
            }
            case Outcome.InPart(var reports) -> {
                print(listing);
                sayLeftOut(snapshot);
                reports.forEach(report -> streams.say(Complaint.of(report)));
                yield Exit.IN_PART;
            }
        };
    }

    /// Why a provider that was named cannot be listed: what is switched off is said before what lacks a key.
    private static Optional<String> missed(CatalogSnapshot snapshot, Set<ProviderId> named) {
        var off = snapshot.providers().stream()
                .filter(provider -> provider.status() instanceof ProviderStatus.Off)
                .map(ProviderSnapshot::info)
                .filter(provider -> named.contains(provider.id()))
                .map(Outcome::switchedOff);
        var lacking = lacking(snapshot)
                .filter(provider -> named.contains(provider.id()))
                .map(Outcome::keyMissing);
        return Stream.concat(off, lacking).findFirst();
    }

    private static Stream<ProviderInfo> lacking(CatalogSnapshot snapshot) {
        return snapshot.providers().stream()
                .filter(provider -> provider.status() instanceof ProviderStatus.NeedsKey)
                .map(ProviderSnapshot::info);
    }

    private void sayLeftOut(CatalogSnapshot snapshot) {
        lacking(snapshot).forEach(provider -> streams.say("left out: " + Outcome.keyMissing(provider)));
    }

    private Exit refuse(Command.Format format, String words, Exit exit) {
        if (format == Command.Format.JSON) {
            streams.result(ErrorJson.encode(words).body());
        }
        streams.say(words);
        return exit;
    }

    private void print(Listing listing) {
        var selected = listing.selected();
        switch (listing.format()) {
            case JSON -> {
                var answer = new Answer(listing.snapshot(), selected.rows(), selected.total());
                streams.result(CatalogJson.encode(answer).body());
            }
            case CSV -> {
                var csv = CatalogCsv.encode(selected.rows());
                streams.out().write(csv, 0, csv.length);
            }
            case TABLE -> {
                streams.out().print(ModelTable.text(selected.rows(), world.terminal()));
                streams.out().flush();
                streams.err().println(footer(selected));
            }
        }
        if (selected.hidden() > 0) {
            streams.say(hidden(selected.hidden()));
        }
    }

    private static String hidden(int count) {
        return String.format(
                Locale.ROOT, "%,d more %s hidden by you; is:hidden lists them.", count, count == 1 ? "is" : "are");
    }

    private static String footer(Selection.Rows selected) {
        int shown = selected.rows().size();
        if (selected.total() == 0) {
            return "No model matches.";
        }
        var total = String.format(Locale.ROOT, "%,d %s", selected.total(), selected.total() == 1 ? "model" : "models");
        return shown == selected.total() ? total : String.format(Locale.ROOT, "%,d of %s", shown, total);
    }
}
