package io.github.ideogram4j.retrofit.bench;

import io.github.ideogram4j.Ideogram;
import io.github.ideogram4j.model.AspectRatio;
import io.github.ideogram4j.model.ImageBatch;
import io.github.ideogram4j.model.ImageSource;
import io.github.ideogram4j.model.MagicPrompt;
import io.github.ideogram4j.model.ModelId;
import io.github.ideogram4j.model.RenderingSpeed;
import io.github.ideogram4j.model.StyleType;
import io.github.ideogram4j.operation.LegacyGenerate;
import io.github.ideogram4j.operation.V3Generate;
import io.github.ideogram4j.operation.V3Remix;
import io.github.ideogram4j.policy.InFlightLimit;
import io.github.ideogram4j.retrofit.HttpGateway;
import io.github.ideogram4j.retrofit.RetrofitTransport;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** The library as an application uses it: through the facade, with a new request for each call. */
final class LibraryClient implements BenchmarkedClient {
    private static final AspectRatio WIDE = AspectRatio.parse("16x9");

    private final Ideogram ideogram;
    private @Nullable ImageSource picture;

    LibraryClient(URI server) {
        HttpGateway gateway = HttpGateway.aiHubMix().withBaseUrl(server);
        ideogram = Ideogram.builder(
                        RetrofitTransport.builder(gateway, () -> Payloads.KEY).build())
                .limit(InFlightLimit.of(64)) // the maximum number of calls in flight of all rows
                .build();
    }

    @Override
    public ImageBatch textForm() {
        return ideogram.generate(V3Generate.builder(Payloads.PROMPT)
                .negativePrompt(Payloads.NEGATIVE)
                .magicPrompt(MagicPrompt.OFF)
                .style(StyleType.DESIGN)
                .aspectRatio(WIDE)
                .numImages(1)
                .seed(12345)
                .speed(RenderingSpeed.TURBO)
                .build());
    }

    @Override
    public ImageBatch json() {
        return ideogram.generate(LegacyGenerate.builder(ModelId.V_2, Payloads.PROMPT)
                .negativePrompt(Payloads.NEGATIVE)
                .magicPrompt(MagicPrompt.OFF)
                .aspectRatio(WIDE)
                .seed(12345)
                .build());
    }

    @Override
    public ImageBatch pictureForm() {
        return ideogram.remix(
                V3Remix.builder(picture(), Payloads.PROMPT).imageWeight(60).build());
    }

    private ImageSource picture() {
        ImageSource known = picture;
        if (known == null) {
            known = ImageSource.of(NoisePng.png());
            picture = known;
        }
        return known;
    }
}
