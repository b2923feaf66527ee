package app.modeldeck.provider.rest;

import app.modeldeck.model.Model;
import app.modeldeck.model.Problem;
import app.modeldeck.provider.reading.Paging;
import app.modeldeck.provider.request.Addresses;
import app.modeldeck.provider.request.ProviderException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// One way through a list, from one end towards the other: which pages are known, which have been read, and
/// whether the end was reached. It makes no request; it belongs to the thread that leads the [Walk].
///
/// Pages may be read out of order; they are settled once all pages before them have been read.
final class Chain {
    private static final int MOST_STALE_PAGES = 3;
    private static final int LINKED_AT_ONCE = 2;
    private static final int NUMBERED_AT_ONCE = 4;

    private final URI base;
    private final URI first;
    private final Paging paging;
    private final TreeMap<Integer, URI> addresses = new TreeMap<>();
    private final TreeMap<Integer, PageReader.Page> read = new TreeMap<>();
    private final TreeMap<Integer, ProviderException> failures = new TreeMap<>();
    private final Map<Model.Id, Integer> places = new HashMap<>();
    private Optional<PageNumbers> numbers = Optional.empty();
    private int end = Integer.MAX_VALUE;
    private int requested;
    private int settled;
    private int stalePages;
    private int leftOutAgain;
    private boolean abandoned;

    /// @param base the provider's address, below which every page must be
    Chain(URI base, URI first, Paging paging) {
        this.base = base;
        this.first = first;
        this.paging = paging;
        addresses.put(0, first);
    }

    /// One page of a chain.
    ///
    /// @param index its place, counted from 0
    record PageRef(Chain chain, int index, URI address) {}

    /// A page that has been read, as all before it have.
    record Settled(int index, PageReader.Page content) {}

    /// The first page.
    URI first() {
        return first;
    }

    /// The pages to ask for now: two at a time where each names the next, four where they are numbered.
    ///
    /// @param underWay how many are being asked for
    List<PageRef> due(int underWay) {
        var due = new ArrayList<PageRef>();
        int atOnce = numbers.isPresent() ? NUMBERED_AT_ONCE : LINKED_AT_ONCE;
        while (!stopped() && requested <= end && underWay + due.size() < atOnce) {
            numbers.ifPresent(known -> addresses.putIfAbsent(requested, known.address(requested)));
            var address = addresses.get(requested);
            if (address == null) {
                break;
            }
            due.add(new PageRef(this, requested, address));
            requested++;
        }
        return due;
    }

    /// Whether this page can still add something.
    boolean wants(PageRef page) {
        return !abandoned && page.index() <= end && page.address().equals(addresses.get(page.index()));
    }

    /// A page names the next one while it is still being read. What is wrong with that is said once it has been.
    void nextSeen(PageRef page, URI next) {
        if (Addresses.isBelow(base, next) && !addresses.containsKey(page.index() + 1) && !isKnown(next)) {
            addresses.put(page.index() + 1, next);
        }
    }

    /// A page has been read.
    ///
    /// @return the pages that are settled by it, in their order
    List<Settled> read(PageRef page, PageReader.Page content) {
        read.put(page.index(), content);
        switch (content.next()) {
            case PageReader.Next.End() -> end = Math.min(end, page.index());
            case PageReader.Next.Lost(Problem why) -> failed(page.index() + 1, new ProviderException(why));
            case PageReader.Next.At(URI next)
            when !Addresses.isBelow(base, next) ->
                failed(page.index() + 1, new ProviderException(new Problem.ForeignLink()));
            case PageReader.Next.At(URI next) -> goOn(page.index(), next);
        }
        return settle();
    }

    private void goOn(int index, URI next) {
        if (index == 0) {
            numbers = PageNumbers.of(paging, first, next);
        }
        if (numbers.isPresent() && addresses.containsKey(index + 1) && !next.equals(addresses.get(index + 1))) {
            forgetNumbers(index + 1);
        }
        if (addresses.containsKey(index + 1)) {
            return;
        }
        if (isKnown(next)) {
            failed(index + 1, new ProviderException(new Problem.EndlessList()));
        } else {
            addresses.put(index + 1, next);
        }
    }

    /// The cursors are no page numbers after all: what was asked by number from here on counts for nothing.
    private void forgetNumbers(int from) {
        numbers = Optional.empty();
        addresses.tailMap(from, true).clear();
        read.tailMap(from, true).clear();
        failures.tailMap(from, true).clear();
        requested = from;
    }

    private boolean isKnown(URI address) {
        return addresses.containsValue(address);
    }

    private List<Settled> settle() {
        var pages = new ArrayList<Settled>();
        while (settled <= end && read.containsKey(settled)) {
            var page = Optional.ofNullable(read.get(settled)).orElseThrow();
            int before = places.size();
            page.models().forEach(model -> places.putIfAbsent(model.id(), places.size()));
            stalePages = places.size() > before ? 0 : stalePages + 1;
            pages.add(new Settled(settled, page));
            settled++;
        }
        if (stalePages >= MOST_STALE_PAGES && !reachedEnd()) {
            failed(settled, new ProviderException(new Problem.EndlessList()));
        }
        return pages;
    }

    /// That page cannot be had, and so none behind it.
    void failed(int index, ProviderException why) {
        failures.putIfAbsent(index, why);
    }

    /// It goes no further than to the pages under way.
    void stopAt(Problem why) {
        failed(requested, new ProviderException(why));
    }

    /// Nothing of it is wanted any more.
    void abandon() {
        abandoned = true;
    }

    /// Whether nothing of it is wanted any more.
    boolean isAbandoned() {
        return abandoned;
    }

    /// Whether every page up to the end of the list is settled.
    boolean reachedEnd() {
        return !abandoned && settled > end;
    }

    /// Whether it asks for no more pages.
    boolean stopped() {
        return abandoned || reachedEnd() || failure().isPresent();
    }

    /// Why it stops before the end of the list; what fails behind the end does not matter.
    Optional<ProviderException> failure() {
        return Optional.ofNullable(failures.firstEntry())
                .filter(failure -> failure.getKey() <= end)
                .map(Map.Entry::getValue);
    }

    /// How many pages it asked for.
    int requested() {
        return requested;
    }

    /// The pages that have been read, in their order.
    List<PageReader.Page> pages() {
        return List.copyOf(read.values());
    }

    /// How many entries could not be read, those that the other chain has as well not counted twice.
    int leftOut() {
        int all = read.values().stream().mapToInt(page -> page.gaps().size()).sum();
        return abandoned ? 0 : all - leftOutAgain;
    }

    /// From this model of that page on the other chain has read everything. What cannot be read behind that model
    /// stands in both chains then: in what this one read on and in what the other did.
    ///
    /// @param model its place on the page
    void met(Settled page, int model, Chain other) {
        read.tailMap(page.index(), false).clear();
        other.read.tailMap(other.settled, true).clear();
        var shared = page.content().models().get(model).id();
        leftOutAgain = gapsBehind(shared) + other.gapsBehind(shared);
    }

    private int gapsBehind(Model.Id model) {
        int gaps = 0;
        boolean behind = false;
        for (var page : read.values()) {
            int place = page.models().stream().map(Model::id).toList().indexOf(model);
            if (behind || place >= 0) {
                int from = behind ? 0 : place + 1;
                gaps += (int) page.gaps().stream().filter(gap -> gap >= from).count();
            }
            behind |= place >= 0;
        }
        return gaps;
    }

    /// The place of this model among the settled ones.
    Optional<Integer> place(Model model) {
        return Optional.ofNullable(places.get(model.id()));
    }

    /// How many models are settled.
    int size() {
        return places.size();
    }

    /// The ids of the first page, once it has been read.
    List<Model.Id> firstIds() {
        return Optional.ofNullable(read.get(0)).stream()
                .flatMap(page -> page.models().stream())
                .map(Model::id)
                .toList();
    }
}
