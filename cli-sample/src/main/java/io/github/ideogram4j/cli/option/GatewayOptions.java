package io.github.ideogram4j.cli.option;

import io.github.ideogram4j.cli.gateway.GatewayChoice;
import io.github.ideogram4j.cli.gateway.GatewayFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The gateway and its address. */
public final class GatewayOptions {
    private static final String GATEWAY = "--gateway";
    private static final String BASE_URL = "--base-url";
    private static final String PRICE = "--price";

    @Option(
            names = GATEWAY,
            paramLabel = "GATEWAY",
            description = "offline (free, makes synthetic pictures), or a paid one: aihubmix, ideogram, or the URL of a"
                    + " Bearer relay (default: offline)")
    private @Nullable String gateway;

    @Option(names = BASE_URL, paramLabel = "URL", description = "The paid gateway at another address")
    private @Nullable String baseUrl;

    @Option(
            names = GatewayFileReader.OPTION,
            paramLabel = "FILE",
            description = "A gateway of your own, as properties: name, url, key-header, limits, prices. With --gateway"
                    + " offline, its rules and prices are tried for free")
    private @Nullable String file;

    @Option(
            names = PRICE,
            paramLabel = "OPERATION=USD",
            description = "The price of one picture or description where the gateway lists none or another:"
                    + " describe=0.01, v3-generate/QUALITY=0.09; repeatable")
    private List<String> prices = new ArrayList<>();

    /** The gateway. Defaults to the offline one, which also stands in for a wrong value. */
    public GatewayChoice read(OptionReader reader) {
        int before = reader.violations().size();
        GatewayChoice chosen = chosen(reader);
        boolean free = reader.violations().size() == before && !chosen.name().isPaid();
        reader.refuse(BASE_URL, baseUrl != null && free, "needs a paid --gateway");
        GatewayChoice located = reader.read(BASE_URL, baseUrl, GatewayChoice::parseUrl)
                .map(chosen::at)
                .orElse(chosen);
        StatedPrices stated = new StatedPrices();
        reader.readAll(PRICE, prices, stated::add);
        return located.with(stated.entries());
    }

    private GatewayChoice chosen(OptionReader reader) {
        Optional<GatewayChoice> named = reader.read(GATEWAY, gateway, GatewayChoice::parse);
        if (file == null) {
            return named.orElse(GatewayChoice.OFFLINE);
        }
        boolean paid = named.isPresent() && named.get().name().isPaid();
        reader.refuse(GatewayFileReader.OPTION, paid, "goes together with --gateway offline only");
        Optional<GatewayFile> own = GatewayFileReader.read(file, reader);
        return own.map(rules -> named.map(offline -> offline.with(rules)).orElseGet(() -> GatewayChoice.of(rules)))
                .orElse(GatewayChoice.OFFLINE);
    }
}
