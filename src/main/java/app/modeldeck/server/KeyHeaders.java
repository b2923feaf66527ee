package app.modeldeck.server;

import app.modeldeck.model.KeyUse;
import app.modeldeck.model.ProviderId;
import app.modeldeck.model.ProviderInfo;
import app.modeldeck.secrets.HeldKey;
import app.modeldeck.secrets.Secret;
import app.modeldeck.secrets.UnusableKeyException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The headers that can carry a key, `X-Replicate-Key`.
///
/// @param providers all that are asked
/// @param names the header of each that takes a key
/// @param vary every header that makes a difference to an answer; without blanks, since nginx keeps no answer whose
/// `Vary` is longer than 128 letters (`NGX_HTTP_CACHE_VARY_LEN`)
record KeyHeaders(List<ProviderInfo> providers, Map<ProviderId, String> names, String vary) {
    static KeyHeaders of(List<ProviderInfo> providers) {
        var names = new LinkedHashMap<ProviderId, String>();
        providers.stream()
                .filter(provider -> provider.keyUse() != KeyUse.NONE)
                .forEach(provider -> names.put(provider.id(), name(provider)));
        var vary = Stream.concat(Stream.of("Accept-Encoding"), names.values().stream());
        return new KeyHeaders(providers, names, vary.collect(Collectors.joining(",")));
    }

    private static String name(ProviderInfo provider) {
        var slug = provider.id().slug();
        return "X-" + slug.substring(0, 1).toUpperCase(Locale.ROOT) + slug.substring(1) + "-Key";
    }

    /// The keys that came with this request.
    RequestKeys read(Request request) throws RefusedException {
        var sent = new HashMap<String, List<String>>();
        for (var header : request.head().headers()) {
            if (header.name().startsWith("x-") && !header.value().isBlank()) {
                sent.computeIfAbsent(header.name(), _ -> new ArrayList<>()).add(header.value());
            }
        }
        var keys = new HashMap<ProviderId, HeldKey>();
        for (var one : sent.isEmpty() ? Map.<ProviderId, String>of().entrySet() : names.entrySet()) {
            var values = sent.getOrDefault(one.getValue().toLowerCase(Locale.ROOT), List.of());
            if (values.size() > 1) {
                throw RefusedException.badRequest("There is more than one " + one.getValue() + ".");
            }
            if (!values.isEmpty()) {
                keys.put(one.getKey(), read(one.getValue(), values.getFirst()));
            }
        }
        return new RequestKeys(keys, vary);
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
}
