package app.modeldeck.provider.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BaseAddressTest {
    @ParameterizedTest
    @CsvSource({
        "https://api.example.com/v1, https://api.example.com/v1",
        "  https://api.example.com/v1/  , https://api.example.com/v1",
        "https://api.example.com/v1/models, https://api.example.com/v1",
        "https://api.example.com/v1/chat/completions/, https://api.example.com/v1",
        "https://api.example.com, https://api.example.com",
        "HTTPS://api.example.com:8443/x, HTTPS://api.example.com:8443/x",
        "http://localhost:8000/v1, http://localhost:8000/v1",
        "http://127.0.0.1:1234, http://127.0.0.1:1234",
        "http://[::1]:1234/v1, http://[::1]:1234/v1"
    })
    void whatAPersonPastesBecomesTheAddressOfTheApi(String typed, URI address) {
        assertThat(BaseAddress.of(typed)).isEqualTo(new BaseAddress.Usable(address));
    }

    @ParameterizedTest
    @CsvSource({
        "'', EMPTY",
        "' ', EMPTY",
        "api.example.com/v1, NOT_SECURE",
        "localhost:8000/v1, NOT_SECURE",
        "http://api.example.com/v1, NOT_SECURE",
        "http://192.168.1.5:8000/v1, NOT_SECURE",
        "http://127.0.0.1.example.com/v1, NOT_SECURE",
        "http://localhost.example.com, NOT_SECURE",
        "ftp://api.example.com, NOT_SECURE",
        "file:///etc/passwd, NOT_SECURE",
        "https://api.example.com:99999/v1, NO_PORT",
        "https://api.example.com:0/v1, NO_PORT",
        "http://localhost:65536, NO_PORT",
        "https://api.example.com:99999999999/v1, NO_ADDRESS",
        "https://, NO_ADDRESS",
        "https:///v1, NO_ADDRESS",
        "https://a b/v1, NO_ADDRESS",
        "https://api.example.com/v1/../admin, NO_ADDRESS",
        "https://api.example.com/%2e%2e/v1, NO_ADDRESS",
        "https://me:secret@api.example.com/v1, MORE_THAN_A_PLACE",
        "https://api.example.com/v1?key=1, MORE_THAN_A_PLACE",
        "https://api.example.com/v1#top, MORE_THAN_A_PLACE"
    })
    void whatNoKeyMayBeSentToIsRefusedWithItsReason(String typed, BaseAddress.Reason why) {
        assertThat(BaseAddress.of(typed)).isEqualTo(new BaseAddress.Unusable(why));
    }
}
