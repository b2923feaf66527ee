package app.modeldeck;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnvironmentProxyTest {
    private static final ProxySelector SELECTOR = EnvironmentProxy.of(
            Map.of("HTTPS_PROXY", "http://proxy.example:3128", "NO_PROXY", "intern.example, .corp.example"));

    @Test
    void theProxyOfTheEnvironmentIsUsed() {
        assertThat(SELECTOR.select(URI.create("https://api.provider.example/v1")))
                .containsExactly(new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved("proxy.example", 3128)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:9000/",
                "http://localhost/",
                "http://127.0.0.2:9000/",
                "https://intern.example/",
                "https://a.intern.example/",
                "https://x.corp.example/"
            })
    void thisComputerAndTheHostsNamedAreAskedDirectly(String address) {
        assertThat(SELECTOR.select(URI.create(address))).containsExactly(Proxy.NO_PROXY);
    }

    @Test
    void withoutAVariableTheSystemDecides() {
        assertThat(EnvironmentProxy.of(Map.of())).isSameAs(ProxySelector.getDefault());
        assertThat(EnvironmentProxy.of(Map.of("HTTPS_PROXY", "http://[broken"))).isSameAs(ProxySelector.getDefault());
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://user:p@ss#1@127.0.0.1:8599", "http://[::1", "http://h:99999", "not a url"})
    void aProxyThatCannotBeOneIsTold(String value) {
        assertThat(EnvironmentProxy.mistaken(Map.of("HTTPS_PROXY", value))).contains("HTTPS_PROXY");
    }

    @Test
    void noProxyAndAGoodOneAreNoMistake() {
        assertThat(EnvironmentProxy.mistaken(Map.of("HTTPS_PROXY", " "))).isEmpty();
        assertThat(EnvironmentProxy.mistaken(Map.of("https_proxy", "http://u:p@proxy.example:3128")))
                .isEmpty();
    }
}
