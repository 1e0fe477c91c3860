package io.github.ideogram4j.port;

/** The two ports of a transport. */
public record TransportUnderTest(ImageService service, ImageDownloads downloads) {
    /** A transport that is both, as all of this project's are. */
    public static <T extends ImageService & ImageDownloads> TransportUnderTest of(T transport) {
        return new TransportUnderTest(transport, transport);
    }
}
