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
import org.jspecify.annotations.Nullable;

/** The library as an application uses it: through the facade, with a new request for each call. */
final class LibraryClient implements BenchmarkedClient {
    private static final AspectRatio WIDE = AspectRatio.parse("16x9");

    private static final int CALLERS = 64; // the maximum of all rows

    private final Ideogram ideogram;
    private @Nullable ImageSource picture;

    LibraryClient(ServerAddress server) {
        HttpGateway gateway = HttpGateway.aiHubMix().withBaseUrl(server.uri());
        RetrofitTransport.Builder transport = RetrofitTransport.builder(gateway, () -> Payloads.KEY);
        if (server.isHttp2()) {
            transport.client(server.client().build());
        }
        ideogram = Ideogram.builder(transport.build())
                .limit(InFlightLimit.of(CALLERS))
                .executor(ThreadFigures.user(CALLERS))
                .build();
    }

    @Override
    public ImageBatch textForm() {
        return ideogram.generate(textOperation());
    }

    @Override
    public ImageBatch submittedTextForm() {
        return ideogram.submit(textOperation()).join();
    }

    private static V3Generate textOperation() {
        return V3Generate.builder(Payloads.PROMPT)
                .negativePrompt(Payloads.NEGATIVE)
                .magicPrompt(MagicPrompt.OFF)
                .style(StyleType.DESIGN)
                .aspectRatio(WIDE)
                .numImages(1)
                .seed(12345)
                .speed(RenderingSpeed.TURBO)
                .build();
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
