package io.github.ideogram4j.samples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ideogram4j.Ideogram;
import io.github.ideogram4j.fake.FakeTransport;
import io.github.ideogram4j.model.AspectRatio;
import io.github.ideogram4j.model.ImageBatch;
import io.github.ideogram4j.model.ImageSource;
import io.github.ideogram4j.model.ModelId;
import io.github.ideogram4j.model.StyleType;
import io.github.ideogram4j.operation.LegacyGenerate;
import io.github.ideogram4j.operation.V3Edit;
import io.github.ideogram4j.operation.V3Generate;
import io.github.ideogram4j.port.Gateway;
import io.github.ideogram4j.pricing.Money;
import io.github.ideogram4j.pricing.PriceList;
import io.github.ideogram4j.pricing.Quote;
import io.github.ideogram4j.retrofit.HttpGateway;
import io.github.ideogram4j.retrofit.RetrofitTransport;
import io.github.ideogram4j.validation.Violation;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The samples of the README; {@link DocumentationTest} compares them. */
final class QuickStartTest {
    @Test
    void quickStart_offline_savesPictures() throws IOException {
        // sample: jvm
        Ideogram ideogram = Ideogram.builder(new FakeTransport()).build();

        V3Generate lighthouse = V3Generate.builder("A lighthouse at dawn, paper cut")
                .aspectRatio(AspectRatio.LANDSCAPE_16X9)
                .style(StyleType.DESIGN)
                .numImages(2)
                .build();

        Quote quote = ideogram.quote(lighthouse); // $0.12
        quote.requireAtMost(Money.of("0.20"));

        ImageBatch batch = ideogram.generate(lighthouse);
        Path directory = Files.createTempDirectory("pictures");
        for (Ideogram.Download download : ideogram.downloadAll(batch, directory)) {
            // empty if the safety filter held the picture back, or if it could not be fetched
            download.file().ifPresent(saved -> System.out.println("saved " + saved));
            download.failure().ifPresent(failure -> System.err.println(failure.getMessage()));
        }
        // end

        assertThat(quote).hasToString("$0.12");
        try (var files = Files.list(directory)) {
            assertThat(files).hasSize(2).allMatch(file -> file.toString().endsWith(".png"));
        }
    }

    @Test
    void payingTransport_isBuilt() {
        // sample: paying
        RetrofitTransport transport = RetrofitTransport.builder(
                        HttpGateway.aiHubMix(), () -> System.getenv("AIHUBMIX_API_KEY"))
                .build();
        Ideogram ideogram = Ideogram.builder(transport).build();

        Gateway gateway = ideogram.gateway(); // AiHubMix, as the transport: its limits, rules and prices
        // end

        assertThat(gateway).isEqualTo(Gateway.aiHubMix());
        assertThat(ideogram.quote(V3Generate.of("x"))).hasToString("$0.06");
    }

    @Test
    void ownGateway_isBuilt() {
        // sample: own-gateway
        Money price = Money.of("0.05");
        PriceList prices = PriceList.unknown("studio")
                .with(new PriceList.Entry("v3-generate", "DEFAULT", false, price, price, PriceList.Unit.PICTURE));
        Gateway studio = Gateway.builder("studio")
                .maxImageBytes(5_000_000)
                .maxPromptLength(4_000)
                .undocumented("v3-reframe")
                .prices(prices)
                .build();
        HttpGateway gateway = HttpGateway.builder(URI.create("https://images.studio.example"), studio)
                .pathPrefix("/relay")
                .keyHeader(HttpGateway.KeyHeader.BEARER)
                .editPath("edit")
                .build();
        // end

        assertThat(gateway.name()).isEqualTo("studio");
        assertThat(gateway.gateway().quote(V3Generate.of("x"))).hasToString("$0.05");
    }

    @Test
    void check_severalErrors_reportsAll() {
        Ideogram ideogram = Ideogram.builder(new FakeTransport()).build();

        // sample: check
        LegacyGenerate wrong = LegacyGenerate.builder(ModelId.V_1, "A paper boat")
                .style(StyleType.ANIME) // V_1 takes no style
                .aspectRatio(AspectRatio.PORTRAIT_4X5) // no legacy model takes 4x5
                .build();

        List<Violation> violations = ideogram.check(wrong);
        // end

        assertThat(violations)
                .extracting(Violation::severity)
                .containsExactly(Violation.Severity.ERROR, Violation.Severity.ERROR);
        assertThat(violations).extracting(Violation::field).containsExactlyInAnyOrder("style_type", "aspect_ratio");
    }

    @Test
    void check_missingFiles_reportsThem() {
        Ideogram ideogram = Ideogram.builder(new FakeTransport()).build();

        // sample: files
        V3Edit edit =
                V3Edit.of(ImageSource.of(Path.of("photo.png")), ImageSource.of(Path.of("mask.png")), "A red scarf");
        // end

        assertThat(ideogram.check(edit)).extracting(Violation::rule).containsOnly("file-readable");
    }
}
