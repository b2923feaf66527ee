package app.modeldeck.server;

import app.modeldeck.model.ProviderId;
import app.modeldeck.model.ProviderInfo;
import app.modeldeck.secrets.HeldKey;
import app.modeldeck.secrets.KeyFinding;
import app.modeldeck.secrets.KeyRing;
import app.modeldeck.secrets.Secret;
import app.modeldeck.secrets.UnusableKeyException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The keys that came with a request, `X-Replicate-Key: …`. They serve this request and are then forgotten.
///
/// @param keys those that were sent
/// @param headers the headers that could have carried one
record RequestKeys(Map<ProviderId, HeldKey> keys, List<String> headers) implements KeyRing {
    RequestKeys {
        keys = Map.copyOf(keys);
        headers = List.copyOf(headers);
    }

    static RequestKeys of(Request request, List<ProviderInfo> providers) throws RefusedException {
        var keys = new HashMap<ProviderId, HeldKey>();
        for (var provider : providers) {
            var header = header(provider);
            var sent = request.all(header).stream()
                    .filter(value -> !value.isBlank())
                    .findFirst();
            if (sent.isPresent()) {
                keys.put(provider.id(), read(header, sent.get()));
            }
        }
        return new RequestKeys(keys, providers.stream().map(RequestKeys::header).toList());
    }

    private static HeldKey read(String header, String value) throws RefusedException {
        try {
            return new HeldKey(Secret.of(value), new HeldKey.Place.Request());
        } catch (UnusableKeyException e) {
            var why = switch (e.reason()) {
                case EMPTY -> "it is empty";
                case TOO_LONG -> "it is too long";
                case ODD_CHARACTERS -> "it holds a space, a line break or a character outside ASCII";
            };
            throw RefusedException.badRequest("The key in " + header + " cannot be used: " + why + ".");
        }
    }

    private static String header(ProviderInfo provider) {
        var slug = provider.id().slug();
        return "X-" + slug.substring(0, 1).toUpperCase(Locale.ROOT) + slug.substring(1) + "-Key";
    }

    /// Who may keep an answer that was asked for with these keys: where a key was sent, nobody.
    Reply.Caching caching(Duration fresh) {
        if (!keys.isEmpty()) {
            return Reply.Caching.PRIVATE;
        }
        var vary = Stream.concat(Stream.of("Accept-Encoding"), headers.stream()).toList();
        return new Reply.Caching.Shared(fresh, vary);
    }

    @Override
    public KeyFinding look(ProviderInfo provider) {
        return KeyFinding.of(Optional.ofNullable(keys.get(provider.id())));
    }
}
