package io.github.ideogram4j.samples;

import io.github.ideogram4j.call.TransferListener;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.net.http.HttpResponse.ResponseInfo;

/** Collects the bytes of a picture, up to a limit. */
final class PictureBytes {
    private static final int MAX_BYTES = 64 * 1024 * 1024;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Progress progress;

    PictureBytes(ResponseInfo answer, TransferListener listener) {
        long length = answer.headers().firstValueAsLong("Content-Length").orElse(-1);
        progress = new Progress(listener::received, length);
    }

    /** The JDK fails the request if fewer bytes arrive than announced. */
    BodySubscriber<byte[]> subscriber() {
        return BodySubscribers.mapping(
                BodySubscribers.ofByteArrayConsumer(part -> part.ifPresent(this::add)), done -> bytes.toByteArray());
    }

    private void add(byte[] part) {
        bytes.writeBytes(part);
        progress.add(part.length);
        if (bytes.size() > MAX_BYTES) {
            throw new UncheckedIOException(new IOException("more than " + MAX_BYTES + " bytes"));
        }
    }
}
