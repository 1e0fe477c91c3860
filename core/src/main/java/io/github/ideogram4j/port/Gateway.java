package io.github.ideogram4j.port;

import io.github.ideogram4j.call.ImageDecoder;
import io.github.ideogram4j.operation.Operation;
import io.github.ideogram4j.pricing.PriceList;
import io.github.ideogram4j.pricing.Quote;
import io.github.ideogram4j.validation.GatewayProfile;
import io.github.ideogram4j.validation.Validator;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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

    /** What the operation costs here: exact, a range, or unlisted. */
    public Quote quote(Operation<?> operation) {
        return prices.quote(operation);
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
        private long maxImageBytes;
        private long maxReferenceBytes;
        private long maxRequestBytes;
        private int maxPromptLength;
        private Set<String> undocumented = Set.of();
        private @Nullable PriceList prices;
        private @Nullable ImageDecoder decoder;

        private Builder(String name) {
            this.name = name;
            GatewayProfile relay = GatewayProfile.relay();
            maxImageBytes = relay.maxImageBytes();
            maxReferenceBytes = relay.maxReferenceBytes();
            maxRequestBytes = relay.maxRequestBytes();
            maxPromptLength = relay.maxPromptLength();
        }

        /** The largest uploaded picture, in bytes. Defaults to 10 MiB. */
        public Builder maxImageBytes(long bytes) {
            maxImageBytes = bytes;
            return this;
        }

        /** All style references of a call together, in bytes. Defaults to 10 MiB. */
        public Builder maxReferenceBytes(long bytes) {
            maxReferenceBytes = bytes;
            return this;
        }

        /** All uploads of a call together, in bytes. Defaults to 50 MiB. */
        public Builder maxRequestBytes(long bytes) {
            maxRequestBytes = bytes;
            return this;
        }

        /** The longest prompt, in code points. Defaults to 10,000. */
        public Builder maxPromptLength(int codePoints) {
            maxPromptLength = codePoints;
            return this;
        }

        /**
         * What the gateway does not document: using it is a warning. An operation ({@code v3-reframe}), a parameter ({@code
         * v3-edit/style_codes}), a value ({@code v3-edit/rendering_speed=FLASH}) or a repeated parameter ({@code
         * v3-remix/style_reference_images>1}). Defaults to none.
         */
        public Builder undocumented(String... uses) {
            undocumented = Set.of(uses);
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

        /**
         * The gateway.
         *
         * @throws IllegalArgumentException if a limit is not positive
         */
        public Gateway build() {
            PriceList list = prices;
            return new Gateway(
                    new GatewayProfile(
                            name, maxImageBytes, maxReferenceBytes, maxRequestBytes, maxPromptLength, undocumented),
                    list == null ? PriceList.unknown(name) : list,
                    decoder);
        }
    }
}
