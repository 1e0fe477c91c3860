package io.github.ideogram4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.ideogram4j.call.CallOptions;
import io.github.ideogram4j.call.TransferListener;
import io.github.ideogram4j.fixture.Pictures;
import io.github.ideogram4j.fixture.VirtualTime;
import io.github.ideogram4j.model.AspectRatio;
import io.github.ideogram4j.model.Descriptions;
import io.github.ideogram4j.model.ImageBatch;
import io.github.ideogram4j.model.ImageSource;
import io.github.ideogram4j.model.ModelId;
import io.github.ideogram4j.model.Resolution;
import io.github.ideogram4j.operation.Describe;
import io.github.ideogram4j.operation.LegacyEdit;
import io.github.ideogram4j.operation.LegacyGenerate;
import io.github.ideogram4j.operation.LegacyRemix;
import io.github.ideogram4j.operation.Operation;
import io.github.ideogram4j.operation.Upscale;
import io.github.ideogram4j.operation.V3Edit;
import io.github.ideogram4j.operation.V3Generate;
import io.github.ideogram4j.operation.V3Reframe;
import io.github.ideogram4j.operation.V3Remix;
import io.github.ideogram4j.operation.V3ReplaceBackground;
import io.github.ideogram4j.operation.V3Style;
import io.github.ideogram4j.port.Gateway;
import io.github.ideogram4j.pricing.PriceList;
import io.github.ideogram4j.validation.InvalidRequestException;
import io.github.ideogram4j.validation.Violation;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class IdeogramTest {
    private static final ImageSource IMAGE = Pictures.picture(8, 8);
    private static final ImageSource MASK = Pictures.mask(8, 8, 32);
    private static final CallOptions DEFAULTS = CallOptions.defaults();
    private static final V3Generate WRONG =
            V3Generate.builder("x").aspectRatio(new AspectRatio(7, 5)).build();

    private final ScriptedTransport transport = new ScriptedTransport();
    private final Ideogram ideogram = Ideogram.builder(transport).build();

    static Stream<Arguments> calls() {
        V3Generate generate = V3Generate.of("x");
        V3Remix remix = V3Remix.of(IMAGE, "x");
        V3Edit edit = V3Edit.of(IMAGE, MASK, "x");
        V3Reframe reframe = V3Reframe.of(IMAGE, new Resolution(1024, 1024));
        V3ReplaceBackground background = V3ReplaceBackground.of(IMAGE, "x");
        LegacyGenerate legacyGenerate = LegacyGenerate.of(ModelId.V_1, "x");
        LegacyRemix legacyRemix = LegacyRemix.of(ModelId.V_1, IMAGE, "x");
        LegacyEdit legacyEdit = LegacyEdit.of(ModelId.V_2, IMAGE, MASK, "x");
        Upscale upscale = Upscale.of(IMAGE);
        return Stream.of(
                call(generate, client -> client.generate(generate)),
                call(remix, client -> client.remix(remix)),
                call(edit, client -> client.edit(edit)),
                call(reframe, client -> client.reframe(reframe)),
                call(background, client -> client.replaceBackground(background)),
                call(legacyGenerate, client -> client.generate(legacyGenerate)),
                call(legacyRemix, client -> client.remix(legacyRemix)),
                call(legacyEdit, client -> client.edit(legacyEdit)),
                call(upscale, client -> client.upscale(upscale)));
    }

    @ParameterizedTest
    @MethodSource("calls")
    void call_validOperation_isSentOnceWithDefaults(
            Operation<ImageBatch> operation, Function<Ideogram, ImageBatch> call) {
        assertThat(call.apply(ideogram)).isSameAs(ScriptedTransport.BATCH);

        assertThat(transport.requests()).hasSize(1);
        assertThat(transport.requests().get(0).operation()).isSameAs(operation);
        assertThat(transport.calls().get(0).withTransfers(TransferListener.NONE))
                .isEqualTo(DEFAULTS);
    }

    @Test
    void describe_validOperation_isSent() {
        Describe describe = Describe.of(IMAGE);
        Descriptions answer = new Descriptions(List.of("a cat"));
        transport.describedAs(answer);

        assertThat(ideogram.describe(describe)).isSameAs(answer);
        assertThat(transport.requests().get(0).operation()).isSameAs(describe);
    }

    @Test
    void execute_withOptions_passesThemOn() {
        CallOptions options = DEFAULTS.withTimeout(Duration.ofSeconds(9)).withExtraParameter("a", "b");
        V3Generate operation = V3Generate.of("x");
        Ideogram still =
                Ideogram.builder(transport).timing(new VirtualTime().timing()).build();

        still.execute(operation, options);

        assertThat(transport.calls().get(0).extraParameters()).containsExactly(entry("a", "b"));
        assertThat(transport.timesLeft()).containsExactly(Duration.ofSeconds(9));
    }

    @Test
    void generate_invalid_sendsNothing() {
        assertThatThrownBy(() -> ideogram.generate(WRONG)).isInstanceOf(InvalidRequestException.class);

        assertThat(transport.requests()).isEmpty();
    }

    @Test
    void execute_extraParameterThatDecidesThePrice_sendsNothing() {
        CallOptions options = DEFAULTS.withExtraParameter("num_images", "8");

        assertThatThrownBy(() -> ideogram.execute(V3Generate.of("x"), options))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessage("num_images: decides the price, so it cannot be an extra parameter [extra-priced]");

        assertThat(transport.requests()).isEmpty();
    }

    @Test
    void checkAndQuote_anyOperation_sendNothing() {
        assertThat(ideogram.check(WRONG)).extracting(Violation::rule).containsExactly("aspect-ratio-known");
        assertThat(ideogram.check(V3Generate.of("x"), DEFAULTS.withExtraParameter("a b", "")))
                .extracting(Violation::rule)
                .containsExactly("extra-name");
        assertThat(ideogram.quote(WRONG)).hasToString("$0.06");
        assertThat(ideogram.gateway().validator().checkMask(IMAGE, MASK)).hasSize(6);

        assertThat(transport.requests()).isEmpty();
    }

    @Test
    void gateway_ofTheTransport_decidesRules() {
        V3Generate styled =
                V3Generate.builder("x").styleCode(new V3Style.Code("00000000")).build();

        assertThat(ideogram.check(styled))
                .extracting(Violation::message)
                .containsExactly("style_codes is not documented by aihubmix for v3-generate");
        assertThat(ideogram.quote(styled).priceList())
                .isEqualTo(PriceList.aiHubMix().id());
    }

    @Test
    void gateway_ofTheTransport_decidesPrices() {
        Describe describe = Describe.of(IMAGE);

        assertThat(at(Gateway.aiHubMix()).quote(describe)).hasToString("unlisted");
        assertThat(at(Gateway.ideogram()).quote(describe)).hasToString("$0.01");
        assertThat(at(Gateway.relay()).quote(describe)).hasToString("unlisted");
        assertThat(at(Gateway.relay().withPrices(PriceList.ideogram())).quote(describe))
                .hasToString("$0.01");
        assertThat(at(Gateway.ideogram())
                        .check(V3Generate.builder("x")
                                .styleCode(new V3Style.Code("00000000"))
                                .build()))
                .isEmpty();
    }

    @Test
    void decoder_given_readsMasksOtherThanPng() {
        V3Edit edit = V3Edit.of(IMAGE, Pictures.file("mask.jpg", Pictures.jpeg(8, 8)), "x");
        Ideogram looking = at(
                Gateway.aiHubMix().withDecoder((source, maxPixels) -> Pictures.raster(8, 8, (x, y) -> Pictures.WHITE)));

        assertThat(ideogram.check(edit)).extracting(Violation::rule).containsExactly("mask-inspected");
        assertThat(looking.check(edit)).extracting(Violation::rule).containsExactly("mask-not-all-white");
    }

    private Ideogram at(Gateway gateway) {
        return Ideogram.builder(new ScriptedTransport(gateway)).build();
    }

    private static Arguments call(Operation<?> operation, Function<Ideogram, ImageBatch> call) {
        return arguments(operation, call);
    }
}
