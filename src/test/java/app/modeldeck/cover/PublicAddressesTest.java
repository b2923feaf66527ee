package app.modeldeck.cover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.modeldeck.cover.CoverException.Reason;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Which addresses covers are fetched from. Nothing here asks a resolver: addresses are written in figures.
class PublicAddressesTest {
    private static final AddressPolicy POLICY = AddressPolicy.publicHosts(PublicAddressesTest::resolve);

    private static InetAddress[] resolve(String host) throws UnknownHostException {
        return switch (host) {
            case "pictures.example" -> new InetAddress[] {InetAddress.getByName("93.184.216.34")};
            case "rebound.example" ->
                new InetAddress[] {InetAddress.getByName("93.184.216.34"), InetAddress.getByName("192.168.1.1")};
            case "gone.example" -> throw new UnknownHostException(host);
            default -> new InetAddress[] {InetAddress.getByName(host)};
        };
    }

    private static Reason refusal(String address) {
        try {
            POLICY.require(URI.create(address));
        } catch (CoverException e) {
            return e.reason();
        }
        throw new AssertionError("was let through");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "10.1.2.3",
                "100.64.0.1",
                "127.0.0.1",
                "127.9.9.9",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.8",
                "192.168.0.1",
                "198.18.0.1",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:10.0.0.1",
                "64:ff9b::10.0.0.1",
                "2001:db8::1",
                "2002:7f00:1::1",
                "fc00::1",
                "fd12:3456::1",
                "fe80::1",
                "fec0::1",
                "ff02::1"
            })
    void whatIsNotInPublicIsRefused(String address) throws UnknownHostException {
        assertThat(PublicAddresses.contains(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8.8.8.8",
                "100.128.0.1",
                "172.32.0.1",
                "192.169.0.1",
                "223.255.255.1",
                "2606:4700::1",
                "64:ff9b::808:808",
                "2002:808:808::1"
            })
    void whatIsInPublicMayBeAsked(String address) throws UnknownHostException {
        assertThat(PublicAddresses.contains(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://pictures.example/a.png",
                "file:///etc/passwd",
                "data:image/png;base64,AAAA",
                "jar:file:///a.jar!/b.png",
                "blob:https://pictures.example/1",
                "//pictures.example/a.png",
                "https:/a.png",
                "https://someone@pictures.example/a.png",
                "https://127.0.0.1/a.png",
                "https://[::1]/a.png",
                "https://rebound.example/a.png"
            })
    void onlyPublicHostsOverHttpsAreAsked(String address) {
        assertThat(refusal(address)).isEqualTo(Reason.FORBIDDEN_ADDRESS);
    }

    @Test
    void aHostThatIsNotKnownCannotBeReached() {
        assertThat(refusal("https://gone.example/a.png")).isEqualTo(Reason.UNREACHABLE);
    }

    @Test
    void aPublicHostMayBeAsked() {
        assertThatCode(() -> POLICY.require(URI.create("https://pictures.example/a.png")))
                .doesNotThrowAnyException();
    }

    @Test
    void whoTrustsOneServerTrustsNoOther() {
        var only = AddressPolicy.only(URI.create("http://127.0.0.1:8080/pictures/1"));
        assertThatCode(() -> only.require(URI.create("http://127.0.0.1:8080/x")))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> only.require(URI.create("http://127.0.0.1:8081/x")))
                .isInstanceOf(CoverException.class);
    }
}
