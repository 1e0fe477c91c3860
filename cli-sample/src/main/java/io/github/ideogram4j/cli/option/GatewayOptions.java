package io.github.ideogram4j.cli.option;

import io.github.ideogram4j.cli.gateway.GatewayChoice;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The gateway and its address. */
public final class GatewayOptions {
    private static final String GATEWAY = "--gateway";
    private static final String BASE_URL = "--base-url";

    @Option(
            names = GATEWAY,
            paramLabel = "GATEWAY",
            description = "offline (free, makes synthetic pictures), or a paid one: aihubmix, ideogram, or the URL of a"
                    + " Bearer relay (default: offline)")
    private @Nullable String gateway;

    @Option(names = BASE_URL, paramLabel = "URL", description = "The paid gateway at another address")
    private @Nullable String baseUrl;

    /** The gateway. Defaults to the offline one, which also stands in for a wrong value. */
    public GatewayChoice read(OptionReader reader) {
        Optional<GatewayChoice> choice = gateway == null
                ? Optional.of(GatewayChoice.OFFLINE)
                : reader.read(GATEWAY, gateway, GatewayChoice::parse);
        boolean free = choice.isPresent() && !choice.get().name().isPaid();
        reader.refuse(BASE_URL, baseUrl != null && free, "needs a paid --gateway");
        GatewayChoice chosen = choice.orElse(GatewayChoice.OFFLINE);
        return reader.read(BASE_URL, baseUrl, GatewayChoice::parseUrl)
                .map(chosen::at)
                .orElse(chosen);
    }
}
