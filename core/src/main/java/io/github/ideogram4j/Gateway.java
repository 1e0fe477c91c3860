package io.github.ideogram4j;

import io.github.ideogram4j.pricing.PriceList;
import io.github.ideogram4j.validation.GatewayProfile;

/**
 * Where calls go and money is spent, as far as the domain cares: what is accepted there and what it costs. How to reach
 * it is the transport's matter.
 */
public record Gateway(GatewayProfile profile, PriceList prices) {

    public static Gateway aiHubMix() {
        return new Gateway(GatewayProfile.aiHubMix(), PriceList.aiHubMix());
    }

    /** The vendor itself. */
    public static Gateway ideogram() {
        return new Gateway(GatewayProfile.ideogram(), PriceList.ideogram());
    }

    /** A relay that takes a Bearer key. Its prices are unlisted unless you give a list of your own. */
    public static Gateway relay() {
        return new Gateway(GatewayProfile.relay(), PriceList.unknown("relay"));
    }

    public Gateway withPrices(PriceList own) {
        return new Gateway(profile, own);
    }
}
