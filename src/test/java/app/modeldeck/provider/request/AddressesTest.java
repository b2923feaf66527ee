package app.modeldeck.provider.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {
    private static final URI API = URI.create("https://api.provider.example/v1");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://api.provider.example/v1/models?cursor=abc",
                "https://API.provider.example:443/v1/models",
                "https://api.provider.example/v1/models/a/b..c"
            })
    void aKeyMayGoBelowTheAddressOfItsProvider(String address) {
        assertThat(Addresses.isBelow(API, URI.create(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://other.example/v1/models",
                "http://api.provider.example/v1/models",
                "https://api.provider.example:8443/v1/models",
                "https://api.provider.example/v2/models",
                "https://api.provider.example/v1evil",
                "https://api.provider.example/v1/../admin",
                "https://api.provider.example/v1/%2e%2e/admin",
                "https://api.provider.example/v1/..%2Fadmin",
                "https://user:pass@api.provider.example/v1/models",
                "https://api.provider.example@other.example/v1/models",
                "//other.example/v1/models",
                "file:///v1/models",
                "/v1/models"
            })
    void aKeyGoesNowhereElse(String address) {
        assertThat(Addresses.isBelow(API, URI.create(address))).isFalse();
    }

    @Test
    void anAddressLongerThanTwoThousandCharactersIsNotFollowed() {
        assertThat(Addresses.isBelow(API, URI.create(API + "/models?cursor=" + "x".repeat(2048))))
                .isFalse();
    }

    @Test
    void cursorsArePassedOnAsTheyCame() {
        assertThat(Addresses.withParameter(URI.create(API + "/models?limit=1000"), "cursor", "Mg==+/ &"))
                .hasToString(API + "/models?limit=1000&cursor=Mg%3D%3D%2B%2F%20%26");
    }
}
