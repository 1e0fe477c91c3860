package io.github.ideogram4j.validation;

import java.util.Set;

/**
 * The limits and the documentation of a gateway. Immutable.
 *
 * <p>A limit that the gateway documents, or that its operator sets, is an error; a limit that is only assumed is a warning.
 * The limits of the built-in profiles are mebibytes where the gateway's pages say MB: a gateway that counts megabytes rejects
 * the difference without billing it.
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
        Limit maxImageBytes,
        Limit maxReferenceBytes,
        Limit maxRequestBytes,
        Limit maxPromptLength,
        Set<String> undocumented) {
    /** The source of rules whose value and severity a profile has. */
    static final String LIMITS = "the gateway's limits, below";

    private static final long MEBIBYTE = 1024 * 1024;

    private static final Limit FORMER = Limit.assumed(10 * MEBIBYTE, "the vendor's limit until July 2026");
    private static final Limit VENDORS_REQUEST = Limit.assumed(50 * MEBIBYTE, "the vendor's limit");
    private static final Limit PROMPT = Limit.assumed(10_000, "the vendor's v2 endpoints");

    public GatewayProfile {
        undocumented = Set.copyOf(undocumented);
    }

    /** AiHubMix, which documents no limits: all are assumed. */
    public static GatewayProfile aiHubMix() {
        return assumed("aihubmix", DocumentationRule.AT_AIHUBMIX);
    }

    /** The vendor: 25 MB per image and 50 MB per request (its documentation of October 2026). */
    public static GatewayProfile ideogram() {
        String source = "vendor documentation, October 2026";
        Limit request = Limit.documented(50 * MEBIBYTE, source);
        return new GatewayProfile(
                "ideogram",
                Limit.documented(25 * MEBIBYTE, source),
                request,
                request,
                PROMPT,
                DocumentationRule.AT_IDEOGRAM);
    }

    /** A relay with a Bearer key: all limits are assumed; for parameters, relays refer to the vendor's documentation. */
    public static GatewayProfile relay() {
        return assumed("relay", DocumentationRule.AT_IDEOGRAM);
    }

    private static GatewayProfile assumed(String name, Set<String> undocumented) {
        return new GatewayProfile(name, FORMER, FORMER, VENDORS_REQUEST, PROMPT, undocumented);
    }

    /**
     * A limit and how certain it is.
     *
     * @param value the largest value that the gateway takes
     * @param severity of a violation: an error if the limit is documented, a warning if it is assumed
     * @param source who states the limit, or what it is assumed from
     */
    public record Limit(long value, Violation.Severity severity, String source) {
        /** A limit that the gateway documents or its operator sets. */
        public static Limit documented(long value, String source) {
            return new Limit(value, Violation.Severity.ERROR, source);
        }

        static Limit assumed(long value, String source) {
            return new Limit(value, Violation.Severity.WARNING, source);
        }

        boolean isAssumed() {
            return severity == Violation.Severity.WARNING;
        }

        /** For messages: {@code ideogram takes 26214400}. */
        String taken(String gateway) {
            return isAssumed()
                    ? gateway + " states no limit, " + value + " is assumed (" + source + ")"
                    : gateway + " takes " + value;
        }
    }
}
