package app.modeldeck.provider.rest;

import app.modeldeck.provider.request.ProviderException;
import app.modeldeck.provider.request.Requests;
import java.net.URI;

/// What the workers of a [Walk] tell the thread that leads it.
sealed interface WalkEvent {
    /// Which page of which chain it is about.
    Chain.PageRef page();

    /// Where the next page is, while this one is still being read.
    record NextSeen(Chain.PageRef page, URI next) implements WalkEvent {}

    /// The page has been read.
    record Read(Chain.PageRef page, PageReader.Page content) implements WalkEvent {}

    /// The provider asks to wait before the page can be read.
    record Waiting(Chain.PageRef page, Requests.Pause pause) implements WalkEvent {}

    /// The page could not be had.
    record Failed(Chain.PageRef page, ProviderException why) implements WalkEvent {}

    /// We have a bug.
    record Broken(Chain.PageRef page, Throwable bug) implements WalkEvent {}
}
