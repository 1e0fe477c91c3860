package io.github.ideogram4j.samples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ideogram4j.Ideogram;
import io.github.ideogram4j.fake.FakeTransport;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An offline test of an application. */
// sample: offline-test
final class PosterShopTest {
    @Test
    void print_sameWishTwice_savesSamePoster(@TempDir Path directory) {
        PosterShop shop = new PosterShop(Ideogram.builder(new FakeTransport()).build());

        Path first = shop.print("a jazz night", directory.resolve("first.png"));
        Path second = shop.print("a jazz night", directory.resolve("second.png"));

        assertThat(first).hasSameBinaryContentAs(second);
    }
}
// end
