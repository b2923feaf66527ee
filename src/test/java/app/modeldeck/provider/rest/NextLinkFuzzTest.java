package app.modeldeck.provider.rest;

import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.fuzz.Bounds;
import app.modeldeck.fuzz.Mutations;
import app.modeldeck.provider.reading.Paging;
import app.modeldeck.provider.request.Addresses;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/// What a provider may say of its next page: whatever it is, no request with a key goes but below its own address.
class NextLinkFuzzTest {
    private static final URI API = URI.create("https://api.acme.example:8443/v1");
    private static final URI FIRST = URI.create(API + "/models?limit=100");
    private static final String FIELD = "next";
    private static final List<Paging> PAGINGS = List.of(
            new Paging.NextLink(FIELD),
            new Paging.LinkHeader(),
            new Paging.Cursor("cursor", FIELD, "more", Paging.CursorForm.OPAQUE),
            new Paging.Cursor("cursor", FIELD, "more", Paging.CursorForm.PAGE_NUMBER));
    private static final List<String> GOOD = List.of(
            "https://api.acme.example:8443/v1/models?cursor=abc%2F",
            "?cursor=2",
            "/v1/models/../models;a=b?p=2#top",
            "//user@api.acme.example:8443\\@evil.example/v1/models",
            "<https://api.acme.example:8443/v1/models?p=2>; rel=\"next\", </v1/x>; rel=prev",
            "Mg==",
            "/v1/%2e%2e/admin");

    @Property
    void noRequestGoesButBelowTheAddressOfTheProvider(@ForAll Random random) {
        var good = GOOD.get(random.nextInt(GOOD.size())).getBytes(StandardCharsets.UTF_8);
        var said = new String(Mutations.of(good, random), StandardCharsets.UTF_8);
        var paging = PAGINGS.get(random.nextInt(PAGINGS.size()));
        Bounds.inTime(() -> next(paging, said))
                .filter(address -> Addresses.isBelow(API, address))
                .ifPresent(address -> isOfTheProvider(paging, address));
    }

    private static Optional<URI> next(Paging paging, String said) {
        try {
            return paging.next(FIRST, FIRST, Map.of(FIELD, said, Paging.LINK_HEADER, said));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static void isOfTheProvider(Paging paging, URI address) {
        var sent = HttpRequest.newBuilder(address).build().uri();
        assertThat(sent).hasScheme("https").hasPort(API.getPort()).hasNoUserInfo();
        assertThat(sent.getHost()).isEqualToIgnoringCase(API.getHost());
        assertThat(sent.normalize().getPath()).startsWith("/v1/").doesNotContain("/../", "\\");
        PageNumbers.of(paging, FIRST, address)
                .ifPresent(
                        numbers -> assertThat(numbers.address(3).getRawPath()).isEqualTo("/v1/models"));
    }
}
