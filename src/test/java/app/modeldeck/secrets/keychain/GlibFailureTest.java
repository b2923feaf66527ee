package app.modeldeck.secrets.keychain;

import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.model.KeychainFault;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlibFailureTest {
    @ParameterizedTest
    @CsvSource({
        "secret-error, 2, LOCKED",
        "secret-error, 1, BROKEN",
        "g-dbus-error-quark, 2, ABSENT",
        "g-dbus-error-quark, 25, ABSENT",
        "g-dbus-error-quark, 9, DENIED",
        "g-dbus-error-quark, 4, SILENT",
        "g-dbus-error-quark, 19, BROKEN",
        "g-io-error-quark, 1, ABSENT",
        "g-io-error-quark, 39, ABSENT",
        "g-io-error-quark, 24, SILENT",
        "g-io-error-quark, 19, DENIED",
        "another, 1, BROKEN"
    })
    void failuresOfTheServiceAreToldApart(String domain, int code, KeychainFault fault) {
        assertThat(GlibFailure.of(domain, code)).isEqualTo(fault);
    }
}
