package app.modeldeck.desktop.browser;

import app.modeldeck.catalog.Catalog;
import app.modeldeck.catalog.Freshness;
import app.modeldeck.catalog.Question;
import app.modeldeck.desktop.badges.BadgeCard;
import app.modeldeck.desktop.badges.StatusViewModel;
import app.modeldeck.desktop.commands.PaletteEntry;
import app.modeldeck.desktop.fx.Background;
import app.modeldeck.desktop.fx.Background.Job;
import app.modeldeck.desktop.fx.Words;
import app.modeldeck.desktop.marks.MarksViewModel;
import app.modeldeck.desktop.notices.Notice;
import app.modeldeck.desktop.notices.Notices;
import app.modeldeck.desktop.refining.RefiningViewModel;
import app.modeldeck.desktop.rows.Arranger;
import app.modeldeck.desktop.rows.Indexing;
import app.modeldeck.desktop.rows.RowRequest;
import app.modeldeck.desktop.rows.Screen;
import app.modeldeck.desktop.search.ChipsViewModel;
import app.modeldeck.desktop.search.CompletionViewModel;
import app.modeldeck.desktop.search.SearchViewModel;
import app.modeldeck.desktop.table.LayoutViewModel;
import app.modeldeck.desktop.table.PricesViewModel;
import app.modeldeck.desktop.table.TableViewModel;
import app.modeldeck.model.CatalogSnapshot;
import app.modeldeck.model.ProviderId;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;

/// The main window without its looks. Lives on one thread, the one that its [Background] calls back on;
/// nothing here blocks.
public final class BrowserViewModel {
    private static final Duration BEAT = Duration.ofSeconds(1);
    private final Catalog catalog;
    private final Background background;
    private final Clock clock;
    private final Words words;
    private final SearchViewModel search = new SearchViewModel();
    private final LayoutViewModel layout = new LayoutViewModel();

    private final MarksViewModel marks;
    private final OwnView own;
    private final ChipsViewModel chips;
    private final CompletionViewModel completion;
    private final StatusViewModel status;
    private final PricesViewModel prices;
    private final RefiningViewModel refining;
    private final Indexing indexing;
    private final Arranger arranger;
    private final TableViewModel table;
    private final Notices notices;
    private final Exporting exporting;
    private final Loads loads;
    private final ProviderSearch beyond;
    private CatalogSnapshot snapshot;
    private Job beating = Job.NONE;

    /// @param catalog what is shown
    /// @param background where work is done
    /// @param marks what the person has marked
    /// @param clock the time that ages count from
    /// @param words the language
    public BrowserViewModel(Catalog catalog, Background background, MarksViewModel marks, Clock clock, Words words) {
        this.catalog = catalog;
        this.marks = marks;
        this.background = background;
        this.notices = new Notices(clock, words);
        this.exporting = new Exporting(background, notices, words);
        this.prices = new PricesViewModel(catalog, background, words, () -> show(catalog.current()), this::broken);
        this.indexing = new Indexing(background, this::arrange, this::broken);
        this.loads = new Loads(catalog, background);
        this.beyond = new ProviderSearch(catalog, background);
        this.clock = clock;
        this.words = words;
        this.chips = new ChipsViewModel(search, words);
        this.own = new OwnView(marks, search.query(), this::arrange);
        this.refining = new RefiningViewModel(search, background, words, own::reveal, notices::complain);
        this.arranger = new Arranger(background, words, indexing::held, this::request, refining::follow, this::broken);
        this.table = new TableViewModel(arranger, layout, prices, marks, clock, this::askProviders);
        this.completion = new CompletionViewModel(search, background, arranger::shown, this::broken);
        this.status = new StatusViewModel(clock, words);
        this.snapshot = catalog.current();
        search.query().addListener((_, _, _) -> {
            beyond.end();
            arranger.arrange();
        });
        List.of(layout.sort(), layout.folded()).forEach(laid -> laid.subscribe((_, _) -> arranger.arrange()));
        refining.facets().shown().bindBidirectional(layout.facets());
    }

    /// What is searched for.
    public SearchViewModel search() {
        return search;
    }

    /// The search clause by clause.
    ChipsViewModel chips() {
        return chips;
    }

    /// What could be typed next.
    public CompletionViewModel completion() {
        return completion;
    }

    /// What the search can be made narrower or wider by.
    public RefiningViewModel refining() {
        return refining;
    }

    /// How the person has laid out the window.
    public LayoutViewModel layout() {
        return layout;
    }

    /// The rows, and what their cells say.
    TableViewModel table() {
        return table;
    }

    /// What stands in the middle.
    ReadOnlyObjectProperty<Screen> screen() {
        return arranger.screen();
    }

    /// How the providers are, and how far what is being fetched has come.
    StatusViewModel status() {
        return status;
    }

    /// What the person has marked.
    public MarksViewModel marks() {
        return marks;
    }

    /// What is told, and was told since the window opened.
    public Notices notices() {
        return notices;
    }

    /// Asks for everything, from the cache where it is fresh. Called once, when the window is up.
    public void start() {
        beating = background.every(BEAT, this::beat);
        fetch();
    }

    /// Ends everything that is under way; the window is closing.
    public void stop() {
        beating.cancel();
        loads.end();
        beyond.end();
        prices.forget();
        indexing.cancel();
        arranger.cancel();
        refining.cancel();
    }

    /// Asks all providers anew; joins a fetch of all that is under way.
    public void refresh() {
        if (!loads.ofEverything()) {
            catalog.invalidate();
            prices.forget();
            load(Question.all(Freshness.REFRESH), notices::announce);
        }
    }

    /// Asks that provider anew.
    void refresh(ProviderId provider) {
        catalog.invalidate(provider);
        prices.forget();
        load(Question.of(Set.of(provider), Freshness.INSIST), notices::announce);
    }

    /// The key of that provider changed: what the old one saw is gone, the new one is used at once.
    public void keyChanged(ProviderId provider) {
        prices.forget();
        show(catalog.current());
        load(Question.of(Set.of(provider), Freshness.CACHED), _ -> {});
    }

    /// Asks again for everything that is not held fresh.
    public void fetch() {
        prices.forget();
        load(Question.all(Freshness.CACHED), _ -> {});
    }

    /// Stops what is being fetched; what has come stays.
    void cancel() {
        loads.end();
        beyond.end();
        showAnew();
    }

    /// Asks the providers' own search for the words typed, which may reach beyond their lists.
    void askProviders() {
        beyond.ask(search.query().getValue(), snapshot, this::showAnew, this::broken);
        arranger.arrange();
    }

    /// Searches for these words.
    public void find(String typed) {
        search.text().set(typed);
    }

    /// What can be done now besides the commands.
    public Stream<PaletteEntry> palette() {
        return new PaletteEntries(marks, this::find, this::refresh, words).of(snapshot);
    }

    /// Writes all rows that match to that file, in the format that its name ends with.
    public void export(Path file) {
        arranger.shown().ifPresent(shown -> exporting.export(shown, file));
    }

    /// Tells this in passing.
    public void say(String title, String text) {
        notices.tell(new Notice(title, text));
    }

    /// Writes this down among the messages; it is told elsewhere.
    public void note(String title, String text) {
        notices.note(new Notice(title, text));
    }

    /// What the card of that provider says now.
    Optional<BadgeCard> card(ProviderId provider) {
        return snapshot.provider(provider)
                .map(p -> BadgeCard.of(p, clock, words)
                        .noting(catalog.statistics().line()));
    }

    private void load(Question question, Consumer<CatalogSnapshot> then) {
        loads.start(question, this::show, then.andThen(_ -> show(catalog.current())), this::broken);
        show(catalog.current());
    }

    /// What stands around the rows has changed, and the catalogue may have.
    private void showAnew() {
        show(catalog.current());
        arranger.arrange();
    }

    private void beat() {
        search.beat();
        var shown = snapshot;
        var badges = status.badges().get();
        show(catalog.current());
        if (snapshot.equals(shown) && !badges.equals(status.badges().get())) {
            arranger.arrange();
        }
    }

    private void show(CatalogSnapshot now) {
        snapshot = now;
        status.show(now, loads.any());
        indexing.cover(now);
    }

    private void arrange() {
        arranger.arrange();
    }

    private RowRequest request(CatalogSnapshot indexed) {
        var query = search.query().getValue();
        var laidOut = new RowRequest.Layout(layout.sort().get(), layout.folded().get());
        var now = Clock.fixed(clock.instant(), clock.getZone());
        return new RowRequest(indexed, query, beyond.of(query, snapshot), laidOut, own.now(), now);
    }

    private void broken(Throwable failure) {
        notices.complain(failure);
        show(catalog.current());
    }
}
