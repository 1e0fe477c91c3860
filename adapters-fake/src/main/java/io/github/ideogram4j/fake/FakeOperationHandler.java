package io.github.ideogram4j.fake;

import io.github.ideogram4j.fake.internal.edit.ForegroundMask;
import io.github.ideogram4j.fake.internal.edit.FrameExtender;
import io.github.ideogram4j.fake.internal.edit.MaskEditor;
import io.github.ideogram4j.fake.internal.edit.SceneCompositor;
import io.github.ideogram4j.fake.internal.edit.Upscaler;
import io.github.ideogram4j.fake.internal.label.LabelFrame;
import io.github.ideogram4j.fake.internal.scene.ScenePainter;
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
import io.github.ideogram4j.operation.Operation;
import io.github.ideogram4j.operation.OperationHandler;
import io.github.ideogram4j.operation.OutputSize;
import io.github.ideogram4j.operation.PromptOptions;
import io.github.ideogram4j.operation.Sampling;
import io.github.ideogram4j.operation.Upscale;
import io.github.ideogram4j.operation.V3Edit;
import io.github.ideogram4j.operation.V3Generate;
import io.github.ideogram4j.operation.V3Reframe;
import io.github.ideogram4j.operation.V3Remix;
import io.github.ideogram4j.operation.V3ReplaceBackground;
import java.util.List;
import java.util.Optional;

/** Turns each operation into a {@link RenderRequest}, or into descriptions. */
final class FakeOperationHandler implements OperationHandler {
    private final PictureRenderer renderer;

    FakeOperationHandler(PictureRenderer renderer) {
        this.renderer = renderer;
    }

    @Override
    public ImageBatch generate(V3Generate operation) {
        Resolution size =
                PictureSizes.v3(operation.size().aspectRatio(), operation.size().resolution());
        return render(
                operation,
                operation.promptOptions(),
                operation.style().palette(),
                size,
                operation.sampling(),
                ScenePainter::paint);
    }

    @Override
    public ImageBatch generate(LegacyGenerate operation) {
        return render(
                operation,
                operation.promptOptions(),
                operation.palette(),
                size(operation.size()),
                operation.sampling(),
                ScenePainter::paint);
    }

    @Override
    public ImageBatch remix(V3Remix operation) {
        Resolution size =
                PictureSizes.v3(operation.size().aspectRatio(), operation.size().resolution());
        RenderRequest.Drawing drawing = remix(operation.image(), operation.imageWeight());
        return render(
                operation, operation.promptOptions(), operation.style().palette(), size, operation.sampling(), drawing);
    }

    @Override
    public ImageBatch remix(LegacyRemix operation) {
        RenderRequest.Drawing drawing = remix(operation.image(), operation.imageWeight());
        return render(
                operation,
                operation.promptOptions(),
                operation.palette(),
                size(operation.size()),
                operation.sampling(),
                drawing);
    }

    @Override
    public ImageBatch edit(V3Edit operation) {
        Optional<ColorPalette> palette = operation.style().palette();
        return edit(
                operation,
                operation.image(),
                operation.mask(),
                operation.promptOptions(),
                palette,
                operation.sampling());
    }

    @Override
    public ImageBatch edit(LegacyEdit operation) {
        return edit(
                operation,
                operation.image(),
                operation.mask(),
                operation.promptOptions(),
                Optional.empty(),
                operation.sampling());
    }

    @Override
    public ImageBatch reframe(V3Reframe operation) {
        UploadedPicture source = renderer.upload(operation.image());
        return renderer.render(new RenderRequest(
                operation.name(),
                operation.usage().variant(),
                Optional.empty(),
                Optional.empty(),
                PresetColours.of(operation.style().palette()),
                operation.resolution(),
                operation.sampling(),
                (painter, width, height) -> {
                    Raster inner = source.pixels();
                    Raster scene = painter.paint(width, height, LabelFrame.NONE);
                    Raster extended = FrameExtender.extend(inner, width, height, scene);
                    return painter.labelled(extended, FrameExtender.labelFrame(inner, width, height));
                }));
    }

    @Override
    public ImageBatch replaceBackground(V3ReplaceBackground operation) {
        UploadedPicture source = renderer.upload(operation.image());
        RenderRequest.Drawing drawing = (painter, width, height) -> {
            Raster pixels = source.pixels();
            ForegroundMask foreground = ForegroundMask.of(pixels);
            Raster scene = painter.paint(width, height, foreground.labelFrame());
            return SceneCompositor.replaceBackground(pixels, foreground, scene);
        };
        Optional<ColorPalette> palette = operation.style().palette();
        return render(operation, operation.promptOptions(), palette, size(source), operation.sampling(), drawing);
    }

    @Override
    public ImageBatch upscale(Upscale operation) {
        UploadedPicture source = renderer.upload(operation.image());
        int resemblance = valueOf(operation.resemblance());
        int detail = valueOf(operation.detail());
        return renderer.render(new RenderRequest(
                operation.name(),
                operation.usage().variant(),
                operation.prompt(),
                Optional.empty(),
                List.of(),
                new Resolution(source.width() * 2, source.height() * 2),
                operation.sampling(),
                (painter, width, height) -> Upscaler.doubled(
                        source.pixels(), resemblance, detail, painter.scene().seed())));
    }

    @Override
    public Descriptions describe(Describe operation) {
        return FakeDescriptions.of(renderer.upload(operation.image()));
    }

    private ImageBatch edit(
            Operation<?> operation,
            ImageSource image,
            ImageSource mask,
            PromptOptions wording,
            Optional<ColorPalette> palette,
            Sampling sampling) {
        UploadedPicture source = renderer.upload(image);
        UploadedPicture area = renderer.upload(mask);
        area.requireSizeOf(source);
        RenderRequest.Drawing drawing = (painter, width, height) -> {
            Raster black = area.pixels();
            Raster scene = painter.paint(width, height, MaskEditor.labelFrame(black));
            return MaskEditor.edit(source.pixels(), black, scene);
        };
        return render(operation, wording, palette, size(source), sampling, drawing);
    }

    private RenderRequest.Drawing remix(ImageSource image, Optional<Strength> imageWeight) {
        UploadedPicture source = renderer.upload(image);
        int weight = valueOf(imageWeight);
        return (painter, width, height) -> {
            Raster scene = painter.paint(width, height, LabelFrame.NONE);
            Raster blended = SceneCompositor.blend(source.pixels(), width, height, weight, scene);
            // a weight of 100 returns the source
            return weight == 100 ? blended : painter.labelled(blended, LabelFrame.head(width, height));
        };
    }

    private ImageBatch render(
            Operation<?> operation,
            PromptOptions wording,
            Optional<ColorPalette> palette,
            Resolution size,
            Sampling sampling,
            RenderRequest.Drawing drawing) {
        return renderer.render(new RenderRequest(
                operation.name(),
                operation.usage().variant(),
                Optional.of(wording.prompt()),
                wording.style(),
                PresetColours.of(palette),
                size,
                sampling,
                drawing));
    }

    private static int valueOf(Optional<Strength> strength) {
        return strength.map(Strength::value).orElse(Strength.DEFAULT);
    }

    private static Resolution size(OutputSize size) {
        return PictureSizes.legacy(size.aspectRatio(), size.resolution());
    }

    private static Resolution size(UploadedPicture source) {
        return new Resolution(source.width(), source.height());
    }
}
