package io.github.ideogram4j.samples;

import static org.assertj.core.api.Assertions.assertThat;

import dagger.BindsInstance;
import dagger.Component;
import dagger.Module;
import dagger.Provides;
import io.github.ideogram4j.Ideogram;
import io.github.ideogram4j.fake.FakeTransport;
import io.github.ideogram4j.fake.FakeTransportModule;
import io.github.ideogram4j.port.Transport;
import io.github.ideogram4j.retrofit.HttpGateway;
import io.github.ideogram4j.retrofit.RetrofitTransport;
import io.github.ideogram4j.retrofit.RetrofitTransportModule;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Dagger sample of the Android guide: one application, two transports. */
final class SwapTransportTest {
    // sample: dagger
    @Module
    interface ShopModule {
        @Provides
        static PosterShop shop(Transport transport) {
            return new PosterShop(Ideogram.builder(transport).build());
        }
    }

    @Component(modules = {ShopModule.class, RetrofitTransportModule.class})
    interface PayingShop {
        PosterShop shop();

        @Component.Factory
        interface Factory {
            PayingShop create(@BindsInstance RetrofitTransport transport);
        }
    }

    @Component(modules = {ShopModule.class, FakeTransportModule.class})
    interface OfflineShop {
        PosterShop shop();

        @Component.Factory
        interface Factory {
            OfflineShop create(@BindsInstance FakeTransport transport);
        }
    }
    // end

    @Test
    void offlineShop_prints(@TempDir Path directory) {
        PosterShop shop = DaggerSwapTransportTest_OfflineShop.factory()
                .create(new FakeTransport())
                .shop();

        assertThat(shop.print("a jazz night", directory.resolve("poster.png"))).isNotEmptyFile();
    }

    @Test
    void payingShop_isBuilt() {
        RetrofitTransport transport =
                RetrofitTransport.builder(HttpGateway.aiHubMix(), () -> "key").build();

        assertThat(DaggerSwapTransportTest_PayingShop.factory()
                        .create(transport)
                        .shop())
                .isNotNull();
    }
}
