package io.github.ideogram4j.samples;

import io.github.ideogram4j.call.TransferListener;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;

// sample: transport-body
/** The body of a request, which can be read once. */
record RequestBody(String contentType, long length, InputStream content) implements Closeable {
    static RequestBody json(Object value) {
        byte[] bytes = Json.write(value).getBytes(StandardCharsets.UTF_8);
        return new RequestBody("application/json", bytes.length, new ByteArrayInputStream(bytes));
    }

    /** A copy that reports to {@code listener} as it is read. */
    RequestBody toldTo(TransferListener listener) {
        Progress progress = new Progress(listener::sent, length);
        return new RequestBody(contentType, length, new FilterInputStream(content) {
            @Override
            public int read(byte[] into, int offset, int size) throws IOException {
                int count = super.read(into, offset, size);
                progress.add(Math.max(0, count));
                return count;
            }
        });
    }

    /** The JDK aborts the request if the content has another length. */
    BodyPublisher publisher(Attempt attempt) {
        return BodyPublishers.fromPublisher(BodyPublishers.ofInputStream(() -> attempt.start(content)), length);
    }

    @Override
    public void close() {
        try {
            content.close();
        } catch (IOException e) {
            // the file was only read
        }
    }
}
// end
