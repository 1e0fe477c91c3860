package io.github.ideogram4j.model;

import io.github.ideogram4j.internal.Excerpt;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A generated image: the link to download it and its metadata. Gateways leave out parts of an answer, so any component
 * may be empty.
 *
 * @param url link to the image; empty if the safety filter held it back
 * @param expiresAt expiry of the link; empty if the link does not contain it
 * @param safe false if the safety filter held the image back; true if the answer does not say
 * @param seed the seed that was used
 * @param resolution in the service's spelling, usually {@code WxH}
 * @param upscaledResolution in the service's spelling
 * @param prompt the prompt that was used, which the service may have rewritten
 * @param style the style type that was used, a constant that may be unknown to this library
 */
public record GeneratedImage(
        Optional<String> url,
        Optional<Instant> expiresAt,
        boolean safe,
        OptionalLong seed,
        Optional<String> resolution,
        Optional<String> upscaledResolution,
        Optional<String> prompt,
        Optional<String> style) {

    /** Whether the image can be downloaded: it was not held back and has a link. */
    public boolean available() {
        return safe && url.isPresent();
    }

    /** A short form for logs, without the prompt. The link is cut, since some gateways embed the whole image in it. */
    @Override
    public String toString() {
        String link = url.map(Excerpt::of).orElse("-");
        String made = seed.isPresent() ? Long.toString(seed.getAsLong()) : "-";
        return "GeneratedImage[url=" + link + ", safe=" + safe + ", seed=" + made + ", resolution="
                + resolution.orElse("-") + "]";
    }
}
