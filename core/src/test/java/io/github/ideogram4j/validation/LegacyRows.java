package io.github.ideogram4j.validation;

import io.github.ideogram4j.fixture.Pictures;
import io.github.ideogram4j.model.AspectRatio;
import io.github.ideogram4j.model.ColorPalette;
import io.github.ideogram4j.model.ImageSource;
import io.github.ideogram4j.model.ModelId;
import io.github.ideogram4j.model.Resolution;
import io.github.ideogram4j.model.StyleType;
import io.github.ideogram4j.operation.LegacyEdit;
import io.github.ideogram4j.operation.LegacyGenerate;
import io.github.ideogram4j.operation.LegacyRemix;
import io.github.ideogram4j.operation.Operation;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** What each model before V3 takes and refuses. */
final class LegacyRows {
    private static final List<ModelId> V1 = List.of(ModelId.V_1, ModelId.V_1_TURBO);
    private static final List<ModelId> V2 = List.of(ModelId.V_2, ModelId.V_2_TURBO);
    private static final List<ModelId> V2A = List.of(ModelId.V_2A, ModelId.V_2A_TURBO);

    private LegacyRows() {}

    static Stream<Row> all() {
        return Stream.of(values().stream(), models(), editModels()).flatMap(rows -> rows);
    }

    private static List<Row> values() {
        return List.of(
                Row.warning(
                        "model-known",
                        "model",
                        LegacyGenerate.of(new ModelId("V_3"), "x"),
                        LegacyGenerate.of(ModelId.V_2A_TURBO, "x")),
                Row.error(
                        "resolution-or-ratio",
                        "resolution",
                        v2().resolution(new Resolution(1024, 768))
                                .aspectRatio(new AspectRatio(4, 3))
                                .build(),
                        v2().aspectRatio(new AspectRatio(4, 3)).build()),
                Row.error(
                        "style-type-known",
                        "style_type",
                        v2().style(new StyleType("STYLIZED")).build(),
                        v2().style(StyleType.FICTION).build()),
                Row.error(
                        "aspect-ratio-known",
                        "aspect_ratio",
                        v2().aspectRatio(new AspectRatio(1, 2)).build(),
                        v2().aspectRatio(new AspectRatio(1, 3)).build()),
                Row.error(
                        "resolution-known",
                        "resolution",
                        v2().resolution(new Resolution(800, 1280)).build(),
                        v2().resolution(new Resolution(720, 1280)).build()),
                Row.error(
                        "palette-known",
                        "color_palette",
                        v2().palette(ColorPalette.preset("RUBY")).build(),
                        v2().palette(ColorPalette.preset("MELON")).build()),
                Row.warning(
                        "seed-with-several-images",
                        "seed",
                        v2().seed(7).numImages(8).build(),
                        v2().numImages(8).build()));
    }

    private static Stream<Row> models() {
        return Stream.of(
                        refused(
                                "style-type-model",
                                "style_type",
                                V1,
                                Stream.of(V2, V2A),
                                b -> b.style(StyleType.ANIME)),
                        refused(
                                "negative-prompt-model",
                                "negative_prompt",
                                V2A,
                                Stream.of(V1, V2),
                                b -> b.negativePrompt("y")),
                        refused(
                                "resolution-model",
                                "resolution",
                                Stream.concat(V1.stream(), V2A.stream()).toList(),
                                Stream.of(V2),
                                b -> b.resolution(new Resolution(1024, 1024))),
                        refused(
                                "palette-model",
                                "color_palette",
                                Stream.concat(V1.stream(), V2A.stream()).toList(),
                                Stream.of(V2),
                                b -> b.palette(ColorPalette.preset("FRESH"))))
                .flatMap(rows -> rows);
    }

    /** Every model that refuses the parameter, beside every one that takes it, for generate and remix. */
    private static Stream<Row> refused(
            String rule, String field, List<ModelId> refusing, Stream<List<ModelId>> taking, Setter setter) {
        List<ModelId> others = taking.flatMap(List::stream).toList();
        return refusing.stream()
                .flatMap(bad -> others.stream()
                        .flatMap(good -> Stream.of(
                                Row.error(rule, field, setter.generate(bad), setter.generate(good)),
                                Row.error(rule, field, setter.remix(bad), setter.remix(good)))));
    }

    private static Stream<Row> editModels() {
        ImageSource image = Pictures.picture(8, 8);
        ImageSource mask = Pictures.mask(8, 8, 32);
        Function<ModelId, LegacyEdit> edit = model -> LegacyEdit.of(model, image, mask, "x");
        return Stream.concat(V1.stream(), V2A.stream())
                .flatMap(bad ->
                        V2.stream().map(good -> Row.error("edit-model", "model", edit.apply(bad), edit.apply(good))));
    }

    private static LegacyGenerate.Builder v2() {
        return LegacyGenerate.builder(ModelId.V_2, "x");
    }

    /** Sets the parameter in question. */
    private interface Setter {
        void set(LegacyGenerate.Builder builder);

        default Operation<?> generate(ModelId model) {
            LegacyGenerate.Builder builder = LegacyGenerate.builder(model, "x");
            set(builder);
            return builder.build();
        }

        default Operation<?> remix(ModelId model) {
            LegacyGenerate.Builder builder = LegacyGenerate.builder(model, "x");
            set(builder);
            LegacyGenerate parts = builder.build();
            return new LegacyRemix(
                    model,
                    Pictures.picture(8, 9),
                    parts.promptOptions(),
                    Optional.empty(),
                    parts.size(),
                    parts.sampling(),
                    parts.palette());
        }
    }
}
