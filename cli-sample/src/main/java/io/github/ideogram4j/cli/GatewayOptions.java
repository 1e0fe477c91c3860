package io.github.ideogram4j.cli;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the call goes. */
final class GatewayOptions {
    private static final String GATEWAY = "--gateway";
    private static final String BASE_URL = "--base-url";

    @Option(
            names = GATEWAY,
            paramLabel = "GATEWAY",
            description =
                    "offline (free, makes stand-in pictures), or one that is paid: aihubmix, ideogram, or the URL of"
                            + " a Bearer relay (default: offline)")
    private @Nullable String gateway;

    @Option(names = BASE_URL, paramLabel = "URL", description = "The paid gateway at another address")
    private @Nullable String baseUrl;

    GatewayChoice read(Entries entries) {
        Optional<GatewayChoice> choice = gateway == null
                ? Optional.of(GatewayChoice.OFFLINE)
                : entries.read(GATEWAY, gateway, GatewayChoice::parse);
        boolean free = choice.isPresent() && !choice.get().name().pays();
        entries.refuse(BASE_URL, baseUrl != null && free, "needs a --gateway that is paid");
        GatewayChoice chosen = choice.orElse(GatewayChoice.OFFLINE);
        return entries.read(BASE_URL, baseUrl, GatewayChoice::url)
                .map(chosen::at)
                .orElse(chosen);
    }
}
