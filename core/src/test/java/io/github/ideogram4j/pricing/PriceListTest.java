package io.github.ideogram4j.pricing;

import static io.github.ideogram4j.fixture.Pictures.picture;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ideogram4j.call.CallOptions;
import io.github.ideogram4j.fixture.Pictures;
import io.github.ideogram4j.model.CharacterReference;
import io.github.ideogram4j.model.ImageSource;
import io.github.ideogram4j.model.ModelId;
import io.github.ideogram4j.model.Prompt;
import io.github.ideogram4j.model.RenderingSpeed;
import io.github.ideogram4j.model.Resolution;
import io.github.ideogram4j.operation.Describe;
import io.github.ideogram4j.operation.LegacyEdit;
import io.github.ideogram4j.operation.LegacyGenerate;
import io.github.ideogram4j.operation.LegacyRemix;
import io.github.ideogram4j.operation.Operation;
import io.github.ideogram4j.operation.OutputSize;
import io.github.ideogram4j.operation.PromptOptions;
import io.github.ideogram4j.operation.Sampling;
import io.github.ideogram4j.operation.Upscale;
import io.github.ideogram4j.operation.V3Edit;
import io.github.ideogram4j.operation.V3Generate;
import io.github.ideogram4j.operation.V3Reframe;
import io.github.ideogram4j.operation.V3Remix;
import io.github.ideogram4j.operation.V3ReplaceBackground;
import io.github.ideogram4j.operation.V3Style;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every price of the reference, and the unlisted ones. */
final class PriceListTest {
    private static final ImageSource IMAGE = picture(8, 8);
    private static final ImageSource MASK = Pictures.mask(8, 8, 32);

    @ParameterizedTest
    @CsvSource(textBlock = """
            # operation,           speed,   AiHubMix,    vendor
            v3-generate,           FLASH,   unlisted,    $0.03
            v3-generate,           TURBO,   $0.03,       $0.03
            v3-generate,           DEFAULT, $0.06,       $0.06
            v3-generate,           QUALITY, $0.09,       $0.09
            v3-remix,              FLASH,   unlisted,    $0.03
            v3-remix,              TURBO,   $0.03,       $0.03
            v3-remix,              DEFAULT, $0.06,       $0.06
            v3-remix,              QUALITY, $0.09,       $0.09
            v3-edit,               FLASH,   unlisted,    $0.03
            v3-edit,               TURBO,   $0.03-0.06,  $0.03
            v3-edit,               DEFAULT, $0.06,       $0.06
            v3-edit,               QUALITY, $0.09,       $0.09
            v3-reframe,            FLASH,   unlisted,    $0.03
            v3-reframe,            TURBO,   $0.03-0.06,  $0.03
            v3-reframe,            DEFAULT, $0.06,       $0.06
            v3-reframe,            QUALITY, $0.09,       $0.09
            v3-replace-background, FLASH,   unlisted,    $0.03
            v3-replace-background, TURBO,   $0.03-0.06,  $0.03
            v3-replace-background, DEFAULT, $0.06,       $0.06
            v3-replace-background, QUALITY, $0.09,       $0.09
            """)
    void quote_v3_isTheDocumentedPrice(String name, RenderingSpeed speed, String aiHubMix, String vendor) {
        Operation<?> operation = v3(name, speed, 1, Optional.empty());

        assertThat(operation.name()).isEqualTo(name);
        assertThat(PriceList.aiHubMix().quote(operation)).hasToString(aiHubMix);
        assertThat(PriceList.ideogram().quote(operation)).hasToString(vendor);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            FLASH,   unlisted
            TURBO,   $0.10
            DEFAULT, $0.15
            QUALITY, $0.20
            """)
    void quote_characterReference_isTheVendorsAndUnlistedAtAiHubMix(RenderingSpeed speed, String vendor) {
        for (String name : List.of("v3-generate", "v3-remix", "v3-edit")) {
            Operation<?> operation = v3(name, speed, 1, Optional.of(CharacterReference.of(IMAGE)));

            assertThat(PriceList.ideogram().quote(operation)).as(name).hasToString(vendor);
            assertThat(PriceList.aiHubMix().quote(operation)).as(name).hasToString("unlisted");
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            V_1,        $0.06,  unlisted
            V_1_TURBO,  $0.02,  unlisted
            V_2,        $0.08,  $0.08
            V_2_TURBO,  $0.05,  $0.05
            V_2A,       $0.04,  unlisted
            V_2A_TURBO, $0.025, unlisted
            V_3,        unlisted, unlisted
            """)
    void quote_legacy_isTheDocumentedPriceInBothLists(String name, String price, String edit) {
        ModelId model = new ModelId(name);
        for (PriceList list : List.of(PriceList.aiHubMix(), PriceList.ideogram())) {
            assertThat(list.quote(LegacyGenerate.of(model, "x"))).hasToString(price);
            assertThat(list.quote(LegacyRemix.of(model, IMAGE, "x"))).hasToString(price);
            assertThat(list.quote(LegacyEdit.of(model, IMAGE, MASK, "x"))).hasToString(edit);
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            1, $0.06,      $0.06
            2, $0.06-0.12, $0.06
            8, $0.06-0.48, $0.06
            """)
    void quote_upscale_isPerCallOrRangeIfUnclear(int count, String aiHubMix, String vendor) {
        Operation<?> upscale = Upscale.builder(IMAGE).numImages(count).build();

        assertThat(PriceList.aiHubMix().quote(upscale)).hasToString(aiHubMix);
        assertThat(PriceList.ideogram().quote(upscale)).hasToString(vendor);
    }

    @Test
    void quote_customModel_isUnlistedUnlessTheListHasItsPrice() {
        V3Generate operation = V3Generate.of("x");
        CallOptions custom = CallOptions.defaults().withExtraParameter("Custom_model_URI", "model/x");
        Money price = Money.of("0.2");
        PriceList own = PriceList.ideogram()
                .with(new PriceList.Entry(
                        "v3-generate", PriceList.CUSTOM_MODEL, false, price, price, PriceList.Unit.PICTURE));

        assertThat(PriceList.ideogram().quote(operation, custom)).isInstanceOf(Quote.Unlisted.class);
        assertThat(PriceList.ideogram().quote(operation, CallOptions.defaults()))
                .hasToString("$0.06");
        assertThat(own.quote(operation, custom)).hasToString("$0.20");
        assertThat(own.quote(operation)).hasToString("$0.06");
    }

    @Test
    void quote_describe_isUnlistedAtAiHubMix() {
        assertThat(PriceList.aiHubMix().quote(Describe.of(IMAGE))).isEqualTo(new Quote.Unlisted("aihubmix-2026-11-20"));
        assertThat(PriceList.ideogram().quote(Describe.of(IMAGE))).hasToString("$0.01");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void quote_severalPictures_isThePriceTimesTheirNumber(int count) {
        Money each = Money.of("0.06");
        for (String name : List.of("v3-generate", "v3-remix", "v3-edit", "v3-reframe", "v3-replace-background")) {
            assertThat(PriceList.aiHubMix().quote(v3(name, RenderingSpeed.DEFAULT, count, Optional.empty())))
                    .isEqualTo(new Quote.Exact(each.times(count), "aihubmix-2026-11-20"));
        }
        assertThat(PriceList.aiHubMix()
                        .quote(LegacyGenerate.builder(ModelId.V_2A_TURBO, "x")
                                .numImages(count)
                                .build()))
                .isEqualTo(new Quote.Exact(Money.of("0.025").times(count), "aihubmix-2026-11-20"));
    }

    @Test
    void quote_severalPicturesInARange_multipliesBothEnds() {
        Operation<?> edit = V3Edit.builder(IMAGE, MASK, "x")
                .speed(RenderingSpeed.TURBO)
                .numImages(8)
                .build();

        assertThat(PriceList.aiHubMix().quote(edit))
                .isEqualTo(new Quote.Range(Money.of("0.24"), Money.of("0.48"), "aihubmix-2026-11-20"));
    }

    @Test
    void quote_seedDoesNotMatter_andSpeedIsDefaultWhenNotSet() {
        assertThat(PriceList.ideogram().quote(V3Generate.builder("x").seed(1).build()))
                .hasToString("$0.06");
    }

    @Test
    void with_ownEntry_replacesEntryAndChangesId() {
        PriceList.Entry own =
                new PriceList.Entry("describe", "", false, Money.of("0.005"), Money.of("0.01"), PriceList.Unit.CALL);

        Quote quote = PriceList.aiHubMix().with(own).quote(Describe.of(IMAGE));

        assertThat(quote).isEqualTo(new Quote.Range(Money.of("0.005"), Money.of("0.01"), "aihubmix-2026-11-20+own"));
        assertThat(PriceList.ideogram().with(own).quote(Describe.of(IMAGE)).low())
                .contains(Money.of("0.005"));
    }

    @Test
    void with_ownEntryTwice_keepsLastOne() {
        PriceList vendor = PriceList.ideogram();
        PriceList twice = vendor.with(ownDescribe("0.02")).with(ownDescribe("0.03"));

        assertThat(twice.entries()).hasSameSizeAs(vendor.entries());
        assertThat(twice.quote(Describe.of(IMAGE))).isEqualTo(new Quote.Exact(Money.of("0.03"), twice.id()));
        assertThat(twice.id()).isEqualTo(vendor.id() + "+own");
    }

    private static PriceList.Entry ownDescribe(String price) {
        return new PriceList.Entry("describe", "", false, Money.of(price), Money.of(price), PriceList.Unit.CALL);
    }

    @Test
    void unknown_everyQuote_isUnlisted() {
        assertThat(PriceList.unknown("relay").quote(V3Generate.of("x")))
                .isEqualTo(new Quote.Unlisted("relay-unlisted"));
    }

    @Test
    void list_idAndDate_nameTheSameDay() {
        assertThat(PriceList.aiHubMix().id())
                .endsWith(PriceList.aiHubMix().date().toString());
        assertThat(PriceList.ideogram().date()).isEqualTo(LocalDate.of(2026, 11, 16));
    }

    @Test
    void entry_lowOverHigh_isRefused() {
        assertThatThrownBy(() -> new PriceList.Entry("x", "", false, Money.of("2"), Money.of("1"), PriceList.Unit.CALL))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("low > high: 2.00, 1.00");
    }

    private static Operation<?> v3(
            String name, RenderingSpeed speed, int count, Optional<CharacterReference> character) {
        V3Style style = new V3Style(Optional.of(speed), List.of(), List.of(), Optional.empty(), Optional.empty());
        Sampling sampling = Sampling.defaults().withCount(count);
        PromptOptions prompt = new PromptOptions(new Prompt("x"), Optional.empty(), Optional.empty(), Optional.empty());
        OutputSize size = new OutputSize(Optional.empty(), Optional.empty());
        return switch (name) {
            case "v3-generate" -> new V3Generate(prompt, size, sampling, style, character);
            case "v3-remix" -> new V3Remix(IMAGE, prompt, Optional.empty(), size, sampling, style, character);
            case "v3-edit" -> new V3Edit(IMAGE, MASK, prompt, Optional.empty(), sampling, style, character);
            case "v3-reframe" -> new V3Reframe(IMAGE, new Resolution(1024, 1024), sampling, style);
            default -> new V3ReplaceBackground(IMAGE, prompt, sampling, style);
        };
    }
}
