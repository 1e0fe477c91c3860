package io.github.ideogram4j.samples;

import io.github.ideogram4j.call.TransferListener;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.net.http.HttpResponse.ResponseInfo;

/** Collects a picture, of which nobody knows how large its host lets it become. */
final class PictureBytes {
    private static final int MAX_BYTES = 64 * 1024 * 1024;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Progress progress;

    PictureBytes(ResponseInfo answer, TransferListener listener) {
        long length = answer.headers().firstValueAsLong("Content-Length").orElse(-1);
        progress = new Progress(listener::received, length);
    }

    /** Fails where fewer bytes come than were announced: the JDK sees to that. */
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
