package io.github.ideogram4j.retrofit;

import io.github.ideogram4j.Gateway;
import io.github.ideogram4j.Ideogram;
import io.github.ideogram4j.model.ImageSource;
import io.github.ideogram4j.operation.Upscale;
import io.github.ideogram4j.pricing.PriceList;
import io.github.ideogram4j.validation.GatewayProfile;
import java.net.URI;
import java.nio.file.Path;
import java.util.Set;

/** Uploads a file and downloads another, in a JVM that could hold neither. */
public final class EightMegabyteChild {
    private EightMegabyteChild() {}

    /** Takes the server's URL, the file to upload and the file to download to. */
    public static void main(String[] arguments) {
        long unlimited = Long.MAX_VALUE;
        GatewayProfile profile = new GatewayProfile("roomy", unlimited, unlimited, unlimited, 10_000, Set.of());
        Gateway gateway = new Gateway(profile, Gateway.aiHubMix().prices());
        HttpGateway http = new HttpGateway(
                URI.create(arguments[0]),
                "/ideogram",
                HttpGateway.KeyHeader.API_KEY,
                "edit",
                new Gateway(profile, PriceList.aiHubMix()));
        Ideogram ideogram = Ideogram.builder(
                        RetrofitImageService.builder(http, () -> Fixtures.KEY).build())
                .gateway(gateway)
                .build();
        ideogram.upscale(Upscale.of(ImageSource.of(Path.of(arguments[1]))));
        ideogram.download(Fixtures.aPictureAt(arguments[0] + "/big.png"), Path.of(arguments[2]));
        System.out.println("done in " + Runtime.getRuntime().maxMemory() + " bytes");
    }
}
