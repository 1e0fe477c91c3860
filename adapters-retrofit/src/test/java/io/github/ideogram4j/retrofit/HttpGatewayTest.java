package io.github.ideogram4j.retrofit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.ideogram4j.port.Gateway;
import io.github.ideogram4j.pricing.PriceList;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpGatewayTest {

    @Test
    void builtInGateways_any_haveTheirOwnPathsAndRules() {
        HttpGateway relay = HttpGateway.relay(URI.create("https://relay.example/api"));

        assertThat(HttpGateway.aiHubMix().endpoints()).hasToString("https://aihubmix.com/ideogram/");
        assertThat(HttpGateway.ideogram().endpoints()).hasToString("https://api.ideogram.ai/");
        assertThat(relay.endpoints()).hasToString("https://relay.example/api/ideogram/");
        assertThat(HttpGateway.aiHubMix().editPath()).isEqualTo("edit");
        assertThat(HttpGateway.ideogram().editPath()).isEqualTo("inpaint");
        assertThat(relay.name()).isEqualTo("relay");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://relay.example",
                "http://localhost:8080",
                "http://LOCALHOST",
                "http://127.0.0.1",
                "http://127.255.3.4:1/",
                "http://[::1]:80"
            })
    void baseUrl_httpsOrLoopback_isAccepted(String url) {
        assertThat(HttpGateway.relay(URI.create(url)).baseUrl()).hasToString(url);
    }

    @ParameterizedTest
    @CsvSource({
        "http://relay.example, plain http",
        "http://127.0.0.1.relay.example, plain http",
        "http://localhost.relay.example, plain http",
        "http://0.0.0.0, plain http",
        "http://10.0.0.1, plain http",
        "http://128.0.0.1, plain http",
        "ftp://relay.example, not of the form",
        "relay.example, not of the form",
        "https:///relay.example, not of the form",
        "https://relay.example:65536, not of the form",
        "https://u:canary@relay.example, user name",
        "https://relay.example/?k=canary, query",
        "https://relay.example/#canary, query"
    })
    void baseUrl_invalid_isRefusedWithoutSecretsInTheMessage(String url, String reason) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HttpGateway.aiHubMix().withBaseUrl(URI.create(url)))
                .withMessageContaining(reason)
                .withMessageNotContaining("canary");
    }

    @Test
    void gateway_ofTheUser_hasItsRulesAndPrices() {
        Gateway own = Gateway.relay().withPrices(PriceList.ideogram());

        HttpGateway gateway = HttpGateway.ideogram().withGateway(own);

        assertThat(HttpGateway.aiHubMix().gateway()).isEqualTo(Gateway.aiHubMix());
        assertThat(gateway.gateway()).isEqualTo(own);
        assertThat(gateway.name()).isEqualTo("relay");
        assertThat(gateway.editPath()).isEqualTo("inpaint");
    }

    @ParameterizedTest
    @CsvSource({"ideogram, edit", "/ideogram/, edit", "/a?b, edit", "/a/../b?, edit", "'', ''", "'', a/b"})
    void paths_malformed_areRefused(String prefix, String edit) {
        URI url = URI.create("https://relay.example");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HttpGateway(url, prefix, HttpGateway.KeyHeader.BEARER, edit, Gateway.relay()));
    }
}
