package app.modeldeck.catalog;

import app.modeldeck.provider.ModelProvider;
import app.modeldeck.provider.request.JsonClient;
import app.modeldeck.provider.request.RetryPolicy;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.function.Function;

/// What the catalogue fetches with.
///
/// @param client sends the requests
/// @param retries how patient it is with a provider that fails
/// @param address where a provider's API is for this run
/// @param executor gives every fetch and every waiting question a thread of its own; blocking is cheap on it
public record Fetching(
        JsonClient client, RetryPolicy retries, Function<ModelProvider, URI> address, ExecutorService executor) {}
