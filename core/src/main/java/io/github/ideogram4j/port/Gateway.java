package io.github.ideogram4j.port;

import io.github.ideogram4j.call.CallOptions;
import io.github.ideogram4j.call.ImageDecoder;
import io.github.ideogram4j.operation.Operation;
import io.github.ideogram4j.pricing.PriceList;
import io.github.ideogram4j.pricing.Quote;
import io.github.ideogram4j.validation.GatewayProfile;
import io.github.ideogram4j.validation.Validator;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The service or relay that requests go to, as the domain sees it: which rules hold there, what calls cost, and how the
 * pixels of JPEG and WebP files are read for its rules. Addresses and keys belong to the transport. Immutable and safe for
 * use by several threads at once, if its decoder is.
 */
public final class Gateway {
    private final GatewayProfile profile;
    private final PriceList prices;
    private final @Nullable ImageDecoder decoder;
    private final Validator validator;

    private Gateway(GatewayProfile profile, PriceList prices, @Nullable ImageDecoder decoder) {
        this.profile = profile;
        this.prices = prices;
        this.decoder = decoder;
        this.validator = decoder == null ? new Validator(profile) : new Validator(profile, decoder);
    }

    /** AiHubMix, with the rules and prices of its documentation. */
    public static Gateway aiHubMix() {
        return new Gateway(GatewayProfile.aiHubMix(), PriceList.aiHubMix(), null);
    }

    /** The vendor itself. */
    public static Gateway ideogram() {
        return new Gateway(GatewayProfile.ideogram(), PriceList.ideogram(), null);
    }

    /** A relay that takes a Bearer key. Its prices are unlisted unless {@link #withPrices} states them. */
    public static Gateway relay() {
        return new Gateway(GatewayProfile.relay(), PriceList.unknown("relay"), null);
    }

    /**
     * A gateway of your own. Limits default to those of {@link #relay()}; its prices are unlisted.
     *
     * @param name for messages, price lists and journals
     */
    public static Builder builder(String name) {
        return new Builder(name);
    }

    /** The name, such as {@code aihubmix}. */
    public String name() {
        return profile.name();
    }

    /** The limits of this gateway, and what it does not document. */
    public GatewayProfile profile() {
        return profile;
    }

    /** What calls cost. */
    public PriceList prices() {
        return prices;
    }

    /** Reads JPEG and WebP files; empty if only PNG masks can be inspected. */
    public Optional<ImageDecoder> decoder() {
        return Optional.ofNullable(decoder);
    }

    /** Checks requests against the rules of this gateway. */
    public Validator validator() {
        return validator;
    }

    /** What the operation costs here with default options: exact, a range, or unlisted. */
    public Quote quote(Operation<?> operation) {
        return prices.quote(operation);
    }

    /** What the operation costs here with these options: exact, a range, or unlisted. */
    public Quote quote(Operation<?> operation, CallOptions options) {
        return prices.quote(operation, options);
    }

    /** A copy with other prices. */
    public Gateway withPrices(PriceList others) {
        return new Gateway(profile, others, decoder);
    }

    /** A copy whose rules inspect JPEG and WebP masks by means of {@code imageDecoder}. */
    public Gateway withDecoder(ImageDecoder imageDecoder) {
        return new Gateway(profile, prices, imageDecoder);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Gateway gateway
                && profile.equals(gateway.profile)
                && prices.equals(gateway.prices)
                && Objects.equals(decoder, gateway.decoder);
    }

    @Override
    public int hashCode() {
        return Objects.hash(profile, prices, decoder);
    }

    @Override
    public String toString() {
        return "Gateway[" + name() + ", " + prices.id() + "]";
    }

    /** Collects the parts of a gateway. Not safe for use by several threads at once. */
    public static final class Builder {
        private final String name;
        private final GatewayProfile.Builder profile;
        private @Nullable PriceList prices;
        private @Nullable ImageDecoder decoder;

        private Builder(String name) {
            this.name = name;
            this.profile = GatewayProfile.builder(name);
        }

        /** As {@link GatewayProfile.Builder#maxImageBytes}. */
        public Builder maxImageBytes(long bytes) {
            profile.maxImageBytes(bytes);
            return this;
        }

        /** As {@link GatewayProfile.Builder#maxReferenceBytes}. */
        public Builder maxReferenceBytes(long bytes) {
            profile.maxReferenceBytes(bytes);
            return this;
        }

        /** As {@link GatewayProfile.Builder#maxRequestBytes}. */
        public Builder maxRequestBytes(long bytes) {
            profile.maxRequestBytes(bytes);
            return this;
        }

        /** As {@link GatewayProfile.Builder#maxPromptLength}. */
        public Builder maxPromptLength(int codePoints) {
            profile.maxPromptLength(codePoints);
            return this;
        }

        /** As {@link GatewayProfile.Builder#undocumented}. */
        public Builder undocumented(String... uses) {
            profile.undocumented(uses);
            return this;
        }

        /** What calls cost. Defaults to an empty list: every price is unlisted. */
        public Builder prices(PriceList list) {
            prices = list;
            return this;
        }

        /** Reads JPEG and WebP masks. Defaults to none: only PNG masks are inspected. */
        public Builder decoder(ImageDecoder imageDecoder) {
            decoder = imageDecoder;
            return this;
        }

        /** The gateway. */
        public Gateway build() {
            PriceList list = prices;
            return new Gateway(profile.build(), list == null ? PriceList.unknown(name) : list, decoder);
        }
    }
}
