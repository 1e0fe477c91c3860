package io.github.ideogram4j.cli.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ideogram4j.Ideogram;
import io.github.ideogram4j.fake.FakeTransport;
import io.github.ideogram4j.fixture.Pictures;
import io.github.ideogram4j.model.ImageSource;
import io.github.ideogram4j.operation.Describe;
import io.github.ideogram4j.policy.Budget;
import io.github.ideogram4j.port.Gateway;
import io.github.ideogram4j.port.Transport;
import io.github.ideogram4j.pricing.BudgetExceededException;
import io.github.ideogram4j.pricing.Money;
import io.github.ideogram4j.retrofit.HttpGateway;
import io.github.ideogram4j.retrofit.RetrofitTransport;
import java.net.URI;
import org.junit.jupiter.api.Test;

/** A transport that comes out of a Dagger component brings its gateway along. */
final class TransportComponentTest {
    private static final Describe UNLISTED_AT_RELAYS =
            Describe.of(ImageSource.of(Pictures.png(8, 8, (x, y) -> 0xff336699)));

    @Test
    void httpComponent_relayWithBudget_refusesUnlistedCall() {
        // the port is closed: a call that was sent would be unreachable, not refused
        HttpGateway relay = HttpGateway.relay(URI.create("http://127.0.0.1:1"));
        Transport transport = DaggerHttpTransportComponent.factory()
                .create(RetrofitTransport.builder(relay, () -> "k").build())
                .transport();

        assertRefused(transport);
        assertThat(Ideogram.builder(transport).build().gateway().name()).isEqualTo("relay");
    }

    @Test
    void offlineComponent_fakeRelayWithBudget_refusesUnlistedCall() {
        FakeTransport fake = FakeTransport.builder().gateway(Gateway.relay()).build();
        Transport transport =
                DaggerOfflineTransportComponent.factory().create(fake).transport();

        assertRefused(transport);
        assertThat(fake.received()).isEmpty();
    }

    private static void assertRefused(Transport transport) {
        Ideogram ideogram =
                Ideogram.builder(transport).budget(Budget.of(Money.of("1"))).build();

        assertThatThrownBy(() -> ideogram.describe(UNLISTED_AT_RELAYS))
                .isInstanceOf(BudgetExceededException.class)
                .hasMessageContaining("unlisted");
    }
}
