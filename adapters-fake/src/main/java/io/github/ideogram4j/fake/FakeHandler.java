package io.github.ideogram4j.fake;

import io.github.ideogram4j.image.Raster;
import io.github.ideogram4j.model.ColorPalette;
import io.github.ideogram4j.model.Descriptions;
import io.github.ideogram4j.model.ImageBatch;
import io.github.ideogram4j.model.ImageSource;
import io.github.ideogram4j.model.Resolution;
import io.github.ideogram4j.model.Strength;
import io.github.ideogram4j.operation.Describe;
import io.github.ideogram4j.operation.LegacyEdit;
import io.github.ideogram4j.operation.LegacyGenerate;
import io.github.ideogram4j.operation.LegacyRemix;
import io.github.ideogram4j.operation.LegacyScene;
import io.github.ideogram4j.operation.Operation;
import io.github.ideogram4j.operation.OperationHandler;
import io.github.ideogram4j.operation.Sampling;
import io.github.ideogram4j.operation.Upscale;
import io.github.ideogram4j.operation.V3Edit;
import io.github.ideogram4j.operation.V3Generate;
import io.github.ideogram4j.operation.V3Reframe;
import io.github.ideogram4j.operation.V3Remix;
import io.github.ideogram4j.operation.V3ReplaceBackground;
import io.github.ideogram4j.operation.Wording;
import java.util.List;
import java.util.Optional;

/** What the fake does for each operation of one call. */
final class FakeHandler implements OperationHandler {
    private final Studio studio;

    FakeHandler(Studio studio) {
        this.studio = studio;
    }

    @Override
    public ImageBatch generate(V3Generate operation) {
        Resolution size =
                Sizes.v3(operation.canvas().aspectRatio(), operation.canvas().resolution());
        return carryOut(
                operation,
                operation.wording(),
                operation.look().palette(),
                size,
                operation.sampling(),
                FakeHandler::paint);
    }

    @Override
    public ImageBatch generate(LegacyGenerate operation) {
        LegacyScene scene = operation.scene();
        return carryOut(operation, scene.wording(), scene.palette(), size(scene), scene.sampling(), FakeHandler::paint);
    }

    @Override
    public ImageBatch remix(V3Remix operation) {
        Resolution size =
                Sizes.v3(operation.canvas().aspectRatio(), operation.canvas().resolution());
        Commission.Drawing drawing = remix(operation.image(), operation.imageWeight());
        return carryOut(
                operation, operation.wording(), operation.look().palette(), size, operation.sampling(), drawing);
    }

    @Override
    public ImageBatch remix(LegacyRemix operation) {
        LegacyScene scene = operation.scene();
        Commission.Drawing drawing = remix(operation.image(), operation.imageWeight());
        return carryOut(operation, scene.wording(), scene.palette(), size(scene), scene.sampling(), drawing);
    }

    @Override
    public ImageBatch edit(V3Edit operation) {
        Optional<ColorPalette> palette = operation.look().palette();
        return edit(operation, operation.image(), operation.mask(), operation.wording(), palette, operation.sampling());
    }

    @Override
    public ImageBatch edit(LegacyEdit operation) {
        return edit(
                operation,
                operation.image(),
                operation.mask(),
                operation.wording(),
                Optional.empty(),
                operation.sampling());
    }

    @Override
    public ImageBatch reframe(V3Reframe operation) {
        Upload source = studio.upload(operation.image());
        return studio.carryOut(new Commission(
                operation.name(),
                operation.usage().variant(),
                Optional.empty(),
                Optional.empty(),
                PresetColours.of(operation.look().palette()),
                operation.resolution(),
                operation.sampling(),
                (scene, width, height) -> Reframe.extend(source.pixels(), width, height, paint(scene, width, height))));
    }

    @Override
    public ImageBatch replaceBackground(V3ReplaceBackground operation) {
        Upload source = studio.upload(operation.image());
        Commission.Drawing drawing =
                (scene, width, height) -> ReplaceBackground.replace(source.pixels(), paint(scene, width, height));
        Optional<ColorPalette> palette = operation.look().palette();
        return carryOut(operation, operation.wording(), palette, size(source), operation.sampling(), drawing);
    }

    @Override
    public ImageBatch upscale(Upscale operation) {
        Upload source = studio.upload(operation.image());
        int resemblance = valueOf(operation.resemblance());
        int detail = valueOf(operation.detail());
        return studio.carryOut(new Commission(
                operation.name(),
                operation.usage().variant(),
                operation.prompt(),
                Optional.empty(),
                List.of(),
                new Resolution(source.width() * 2, source.height() * 2),
                operation.sampling(),
                (scene, width, height) -> Enlargement.doubled(source.pixels(), resemblance, detail, scene.seed())));
    }

    @Override
    public Descriptions describe(Describe operation) {
        return FakeDescriptions.of(studio.upload(operation.image()));
    }

    private ImageBatch edit(
            Operation<?> operation,
            ImageSource image,
            ImageSource mask,
            Wording wording,
            Optional<ColorPalette> palette,
            Sampling sampling) {
        Upload source = studio.upload(image);
        Upload area = studio.upload(mask);
        area.requireSizeOf(source);
        Commission.Drawing drawing =
                (scene, width, height) -> Edit.edit(source.pixels(), area.pixels(), paint(scene, width, height));
        return carryOut(operation, wording, palette, size(source), sampling, drawing);
    }

    private Commission.Drawing remix(ImageSource image, Optional<Strength> imageWeight) {
        Upload source = studio.upload(image);
        int weight = valueOf(imageWeight);
        return (scene, width, height) ->
                Remix.blend(source.pixels(), width, height, weight, paint(scene, width, height));
    }

    private ImageBatch carryOut(
            Operation<?> operation,
            Wording wording,
            Optional<ColorPalette> palette,
            Resolution size,
            Sampling sampling,
            Commission.Drawing drawing) {
        return studio.carryOut(new Commission(
                operation.name(),
                operation.usage().variant(),
                Optional.of(wording.prompt()),
                wording.style(),
                PresetColours.of(palette),
                size,
                sampling,
                drawing));
    }

    private static Raster paint(Scene scene, int width, int height) {
        return new SceneryPainter().paint(scene, width, height);
    }

    private static int valueOf(Optional<Strength> strength) {
        return strength.map(Strength::value).orElse(Strength.DEFAULT);
    }

    private static Resolution size(LegacyScene scene) {
        return Sizes.legacy(scene.canvas().aspectRatio(), scene.canvas().resolution());
    }

    private static Resolution size(Upload source) {
        return new Resolution(source.width(), source.height());
    }
}
