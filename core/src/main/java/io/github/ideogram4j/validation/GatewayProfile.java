package io.github.ideogram4j.validation;

import java.util.HashSet;
import java.util.Set;

/**
 * The limits and the documentation of a gateway. Immutable.
 *
 * <p>The limits of the built-in profiles are mebibytes where the gateway's pages say MB: a gateway that counts
 * megabytes rejects the difference without billing it.
 *
 * @param name name of the gateway for messages
 * @param maxImageBytes maximum size of an uploaded image, in bytes
 * @param maxReferenceBytes maximum size of all style references together, in bytes
 * @param maxRequestBytes maximum size of all files of a call together, in bytes
 * @param maxPromptLength maximum length of a prompt, in Unicode code points
 * @param undocumented what the gateway does not document although the vendor or another gateway does; its use is a
 *     warning. An element is an operation ({@code v3-reframe}), a parameter ({@code v3-edit/style_codes}), a value
 *     ({@code v3-edit/rendering_speed=FLASH}) or a repeated parameter ({@code v3-remix/style_reference_images>1})
 */
public record GatewayProfile(
        String name,
        long maxImageBytes,
        long maxReferenceBytes,
        long maxRequestBytes,
        int maxPromptLength,
        Set<String> undocumented) {
    private static final long MEBIBYTE = 1024 * 1024;
    // No gateway documents a maximum for these models; 10 000 is the maximum of the vendor's newest endpoints
    private static final int PROMPT_LENGTH = 10_000;

    public GatewayProfile {
        undocumented = Set.copyOf(undocumented);
    }

    /** AiHubMix, which publishes no size limits: 10 MB per image, the vendor's former limit. */
    public static GatewayProfile aiHubMix() {
        return new GatewayProfile(
                "aihubmix", 10 * MEBIBYTE, 10 * MEBIBYTE, 50 * MEBIBYTE, PROMPT_LENGTH, DocumentationRule.AT_AIHUBMIX);
    }

    /** The vendor: 25 MB per image and 50 MB per request (its documentation of October 2026). */
    public static GatewayProfile ideogram() {
        return new GatewayProfile(
                "ideogram", 25 * MEBIBYTE, 50 * MEBIBYTE, 50 * MEBIBYTE, PROMPT_LENGTH, DocumentationRule.AT_IDEOGRAM);
    }

    /** A relay with a Bearer key: 10 MB per image; for parameters, relays refer to the vendor's documentation. */
    public static GatewayProfile relay() {
        return new GatewayProfile(
                "relay", 10 * MEBIBYTE, 10 * MEBIBYTE, 50 * MEBIBYTE, PROMPT_LENGTH, DocumentationRule.AT_IDEOGRAM);
    }

    /**
     * A profile of another gateway. Limits that are not set are those of {@link #relay}, and everything is documented.
     *
     * @param name name of the gateway for messages
     */
    public static Builder builder(String name) {
        return new Builder(name);
    }

    /** Collects the limits of a gateway. Mutable and not safe for use by several threads at once. */
    public static final class Builder {
        private final String name;
        private long maxImageBytes = 10 * MEBIBYTE;
        private long maxReferenceBytes = 10 * MEBIBYTE;
        private long maxRequestBytes = 50 * MEBIBYTE;
        private int maxPromptLength = PROMPT_LENGTH;
        private final Set<String> undocumented = new HashSet<>();

        private Builder(String name) {
            this.name = name;
        }

        /** Sets the maximum size of an uploaded image, in bytes. Defaults to 10 MiB. */
        public Builder maxImageBytes(long bytes) {
            maxImageBytes = requirePositive("maxImageBytes", bytes);
            return this;
        }

        /** Sets the maximum size of all style references together, in bytes. Defaults to 10 MiB. */
        public Builder maxReferenceBytes(long bytes) {
            maxReferenceBytes = requirePositive("maxReferenceBytes", bytes);
            return this;
        }

        /** Sets the maximum size of all files of a call together, in bytes. Defaults to 50 MiB. */
        public Builder maxRequestBytes(long bytes) {
            maxRequestBytes = requirePositive("maxRequestBytes", bytes);
            return this;
        }

        /** Sets the maximum length of a prompt, in Unicode code points. Defaults to 10,000. */
        public Builder maxPromptLength(int codePoints) {
            maxPromptLength = (int) requirePositive("maxPromptLength", codePoints);
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

        /** Builds the profile. */
        public GatewayProfile build() {
            return new GatewayProfile(
                    name, maxImageBytes, maxReferenceBytes, maxRequestBytes, maxPromptLength, undocumented);
        }

        private static long requirePositive(String limit, long value) {
            if (value < 1) {
                throw new IllegalArgumentException(limit + " < 1: " + value);
            }
            return value;
        }
    }
}
