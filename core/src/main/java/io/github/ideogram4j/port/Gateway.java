package io.github.ideogram4j.port;

import io.github.ideogram4j.call.CallOptions;
import io.github.ideogram4j.call.ImageDecoder;
import io.github.ideogram4j.operation.Operation;
import io.github.ideogram4j.pricing.PriceList;
import io.github.ideogram4j.pricing.Quote;
import io.github.ideogram4j.validation.GatewayProfile;
import io.github.ideogram4j.validation.Validator;
import java.util.HashSet;
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
     * A gateway of your own. Limits that are set are errors; limits that are not set are those of {@link #relay()}, which are
     * warnings. Everything is documented and all prices are unlisted unless stated.
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
        private final Set<String> undocumented = new HashSet<>();
        private GatewayProfile.Limit maxImageBytes;
        private GatewayProfile.Limit maxReferenceBytes;
        private GatewayProfile.Limit maxRequestBytes;
        private GatewayProfile.Limit maxPromptLength;
        private PriceList prices;
        private @Nullable ImageDecoder decoder;

        private Builder(String name) {
            GatewayProfile relay = GatewayProfile.relay();
            this.name = name;
            this.maxImageBytes = relay.maxImageBytes();
            this.maxReferenceBytes = relay.maxReferenceBytes();
            this.maxRequestBytes = relay.maxRequestBytes();
            this.maxPromptLength = relay.maxPromptLength();
            this.prices = PriceList.unknown(name);
        }

        /**
         * Sets the maximum size of an uploaded image, in bytes. Defaults to 10 MiB, as a warning.
         *
         * @throws IllegalArgumentException if it is not positive
         */
        public Builder maxImageBytes(long bytes) {
            maxImageBytes = limit("maxImageBytes", bytes);
            return this;
        }

        /**
         * Sets the maximum size of all style references together, in bytes. Defaults to 10 MiB, as a warning.
         *
         * @throws IllegalArgumentException if it is not positive
         */
        public Builder maxReferenceBytes(long bytes) {
            maxReferenceBytes = limit("maxReferenceBytes", bytes);
            return this;
        }

        /**
         * Sets the maximum size of all files of a call together, in bytes. Defaults to 50 MiB, as a warning.
         *
         * @throws IllegalArgumentException if it is not positive
         */
        public Builder maxRequestBytes(long bytes) {
            maxRequestBytes = limit("maxRequestBytes", bytes);
            return this;
        }

        /**
         * Sets the maximum length of a prompt, in Unicode code points. Defaults to 10,000, as a warning.
         *
         * @throws IllegalArgumentException if it is not positive
         */
        public Builder maxPromptLength(int codePoints) {
            maxPromptLength = limit("maxPromptLength", codePoints);
            return this;
        }

        /**
         * Adds operations, parameters or values that the gateway does not document, in the spelling of
         * {@link GatewayProfile#undocumented}. Defaults to none.
         */
        public Builder undocumented(String... uses) {
            undocumented.addAll(Set.of(uses));
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
            GatewayProfile profile = new GatewayProfile(
                    name, maxImageBytes, maxReferenceBytes, maxRequestBytes, maxPromptLength, undocumented);
            return new Gateway(profile, prices, decoder);
        }

        private static GatewayProfile.Limit limit(String limit, long value) {
            if (value < 1) {
                throw new IllegalArgumentException(limit + " < 1: " + value);
            }
            return GatewayProfile.Limit.documented(value, "this gateway's profile");
        }
    }
}
