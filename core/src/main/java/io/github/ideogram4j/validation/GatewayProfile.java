package io.github.ideogram4j.validation;

import java.util.Set;

/**
 * What a gateway is known to accept, as data. Immutable; bring your own where yours differs.
 *
 * @param name for messages
 * <p>Where a page says MB, MiB are meant here: a gateway that counts more strictly refuses for free.
 *
 * @param maxImageBytes size of each uploaded picture
 * @param maxReferenceBytes size of all style references together
 * @param maxRequestBytes size of all uploads of a call together
 * @param maxPromptLength in code points
 * @param undocumented what its documentation does not mention, though the vendor's or another gateway's does: an
 *     operation ({@code v3-reframe}), a parameter ({@code v3-edit/style_codes}) or a value
 *     ({@code v3-edit/rendering_speed=FLASH}), or a parameter given more than once ({@code v3-remix/style_reference_images>1}).
 *     Using it is a warning
 */
public record GatewayProfile(
        String name,
        long maxImageBytes,
        long maxReferenceBytes,
        long maxRequestBytes,
        int maxPromptLength,
        Set<String> undocumented) {
    private static final long MEBIBYTE = 1024 * 1024;
    // No gateway states a length for these models: real callers assume 10 000, the vendor's newest endpoints state it
    private static final int PROMPT_LENGTH = 10_000;

    public GatewayProfile {
        undocumented = Set.copyOf(undocumented);
    }

    /** AiHubMix: no size limit of its own is published, so the vendor's long-standing 10 MB hold. */
    public static GatewayProfile aiHubMix() {
        return new GatewayProfile(
                "aihubmix", 10 * MEBIBYTE, 10 * MEBIBYTE, 50 * MEBIBYTE, PROMPT_LENGTH, Undocumented.AT_AIHUBMIX);
    }

    /** The vendor itself: 25 MB a picture and 50 MB a request, by its documentation of October 2026. */
    public static GatewayProfile ideogram() {
        return new GatewayProfile(
                "ideogram", 25 * MEBIBYTE, 50 * MEBIBYTE, 50 * MEBIBYTE, PROMPT_LENGTH, Undocumented.AT_IDEOGRAM);
    }

    /** A relay that takes a Bearer key: their pages repeat 10 MB, and send readers to the vendor for the parameters. */
    public static GatewayProfile relay() {
        return new GatewayProfile(
                "relay", 10 * MEBIBYTE, 10 * MEBIBYTE, 50 * MEBIBYTE, PROMPT_LENGTH, Undocumented.AT_IDEOGRAM);
    }
}
