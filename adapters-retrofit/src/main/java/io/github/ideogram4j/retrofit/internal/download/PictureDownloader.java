package io.github.ideogram4j.retrofit.internal.download;

import io.github.ideogram4j.call.DeadlineExceededException;
import io.github.ideogram4j.call.Delivery;
import io.github.ideogram4j.call.ImageServiceException;
import io.github.ideogram4j.call.PictureUnavailableException;
import io.github.ideogram4j.call.TransferListener;
import io.github.ideogram4j.model.GeneratedImage;
import io.github.ideogram4j.retrofit.internal.http.AttemptDeadline;
import io.github.ideogram4j.retrofit.internal.http.CallWatchdog;
import io.github.ideogram4j.retrofit.internal.http.CallWatchdog.CancellableCall;
import io.github.ideogram4j.retrofit.internal.http.ExceptionMapper;
import io.github.ideogram4j.retrofit.internal.http.TransferProgress;
import io.github.ideogram4j.retrofit.internal.wire.DataUri;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.ByteString;

/** Opens pictures: a GET without key and without redirects, or the bytes of a {@code data:} URI. */
public final class PictureDownloader {
    private static final long MAX_BYTES = 256L * 1024 * 1024;

    private final Call.Factory calls;
    private final ExceptionMapper exceptions;
    private final DownloadLinkChecker links;

    /**
     * Creates a downloader for the pictures of one gateway.
     *
     * @param gateway if it is on loopback, pictures may be too, and links may be plain http
     * @param clock tells whether a link has expired, for messages
     */
    public PictureDownloader(DownloadCallFactory calls, ExceptionMapper exceptions, HttpUrl gateway, Clock clock) {
        this.calls = calls;
        this.exceptions = exceptions;
        this.links = new DownloadLinkChecker(gateway, calls.hosts(), clock);
    }

    /**
     * Opens a picture; the caller closes the stream.
     *
     * @param deadline holds until the last byte is read
     * @param listener is told the bytes received
     * @throws PictureUnavailableException if the picture cannot be fetched
     */
    public InputStream open(GeneratedImage image, AttemptDeadline deadline, TransferListener listener) {
        String link = links.require(image);
        if (DataUri.isDataUri(link)) {
            return decode(link, MAX_BYTES, listener::received);
        }
        Call call = call(link);
        ResponseBody body = body(await(call, deadline), image);
        return new DownloadStream(call, body, deadline, MAX_BYTES, listener::received);
    }

    /** Opens the picture of a {@code data:} URI. */
    static InputStream decode(String uri, long maxBytes, TransferProgress.Report listener) {
        ByteString picture = DataUri.decode(uri);
        if (picture == null) {
            throw new PictureUnavailableException("picture came inside the answer, but is not base64", null);
        }
        if (picture.size() > maxBytes) {
            throw tooLarge(maxBytes, picture.size());
        }
        new TransferProgress(listener, picture.size()).add(picture.size());
        return new ByteArrayInputStream(picture.toByteArray());
    }

    private Call call(String link) {
        // without compression, so that the announced length is that of the picture
        Request request = new Request.Builder()
                .url(links.fetchable(link))
                .header("Accept-Encoding", "identity")
                .build();
        return calls.newCall(request);
    }

    private ResponseBody body(Response response, GeneratedImage image) {
        ResponseBody body = response.body();
        if (response.code() != 200 || body == null) {
            response.close();
            throw links.refused(response.code(), image);
        }
        if (body.contentLength() > MAX_BYTES) {
            response.close();
            throw tooLarge(MAX_BYTES, body.contentLength());
        }
        return body;
    }

    private static PictureUnavailableException tooLarge(long maxBytes, long bytes) {
        return new PictureUnavailableException("picture is larger than " + maxBytes + " bytes: " + bytes, null);
    }

    private Response await(Call call, AttemptDeadline deadline) {
        try {
            return CallWatchdog.run(new Opening(call), deadline);
        } catch (TimeoutException e) {
            throw deadlineExceeded(deadline, e);
        } catch (InterruptedException e) {
            throw exceptions.interrupted(Delivery.RECEIVED);
        } catch (ExecutionException e) {
            throw failed(e);
        }
    }

    private static ImageServiceException failed(ExecutionException e) {
        Throwable cause = e.getCause();
        if (cause instanceof Error error) {
            throw error;
        }
        String detail = cause == null ? "" : ": " + ExceptionMapper.describe(cause);
        return new PictureUnavailableException("picture cannot be fetched" + detail, cause);
    }

    private static ImageServiceException deadlineExceeded(AttemptDeadline deadline, Exception cause) {
        return new DeadlineExceededException("the picture did not come within " + deadline, Delivery.RECEIVED, cause);
    }

    /** Executes the GET up to the response, which the caller closes. */
    private static final class Opening implements CancellableCall<Response> {
        private final Call call;

        Opening(Call call) {
            this.call = call;
        }

        @Override
        public Response execute() throws IOException {
            return call.execute();
        }

        @Override
        public void cancel() {
            call.cancel();
        }
    }
}
