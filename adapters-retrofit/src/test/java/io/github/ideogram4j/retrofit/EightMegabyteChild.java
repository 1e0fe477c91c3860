package io.github.ideogram4j.retrofit;

import io.github.ideogram4j.Ideogram;
import io.github.ideogram4j.model.ImageSource;
import io.github.ideogram4j.operation.Upscale;
import io.github.ideogram4j.port.Gateway;
import io.github.ideogram4j.pricing.PriceList;
import java.net.URI;
import java.nio.file.Path;

/** Uploads a file and downloads another, in a JVM whose heap is smaller than either. */
public final class EightMegabyteChild {
    private EightMegabyteChild() {}

    /** Arguments: the URL of the server, the file to upload, the file to download to. */
    public static void main(String[] arguments) {
        long unlimited = Long.MAX_VALUE;
        Gateway gateway = Gateway.builder("roomy")
                .maxImageBytes(unlimited)
                .maxReferenceBytes(unlimited)
                .maxRequestBytes(unlimited)
                .prices(PriceList.aiHubMix())
                .build();
        HttpGateway http =
                HttpGateway.builder(URI.create(arguments[0]), gateway).build();
        Ideogram ideogram = Ideogram.builder(
                        RetrofitTransport.builder(http, () -> Fixtures.KEY).build())
                .build();
        ideogram.upscale(Upscale.of(ImageSource.of(Path.of(arguments[1]))));
        ideogram.download(Fixtures.aPictureAt(arguments[0] + "/big.png"), Path.of(arguments[2]));
        System.out.println("done in " + Runtime.getRuntime().maxMemory() + " bytes");
    }
}
