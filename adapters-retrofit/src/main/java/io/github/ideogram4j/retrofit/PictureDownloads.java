package io.github.ideogram4j.retrofit;

import io.github.ideogram4j.call.DeadlineExceededException;
import io.github.ideogram4j.call.Delivery;
import io.github.ideogram4j.call.ImageServiceException;
import io.github.ideogram4j.call.PictureUnavailableException;
import io.github.ideogram4j.call.TransferListener;
import io.github.ideogram4j.model.GeneratedImage;
import java.io.InputStream;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import okhttp3.Call;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;

/** Fetches pictures with a bare GET, no key, no redirects, unless their bytes are here already. */
final class PictureDownloads {
    static final long MAX_BYTES = 256L * 1024 * 1024;

    private final Call.Factory calls;
    private final CallThreads threads;
    private final Failures failures;
    private final PictureLinks links;
    private final long maxBytes;

    PictureDownloads(Call.Factory calls, CallThreads threads, Failures failures, PictureLinks links, long maxBytes) {
        this.calls = calls;
        this.threads = threads;
        this.failures = failures;
        this.links = links;
        this.maxBytes = maxBytes;
    }

    InputStream open(GeneratedImage image, Deadline deadline, TransferListener listener) {
        String link = links.require(image);
        if (InlinePicture.isLink(link)) {
            return InlinePicture.open(link, maxBytes, listener::received);
        }
        Call call = request(link, deadline);
        ResponseBody body = body(await(call, deadline), image);
        return new PictureStream(call, body, threads, deadline, maxBytes, listener::received);
    }

    private Call request(String link, Deadline deadline) {
        // the length is checked, so it must be that of the bytes that arrive
        Request request = new Request.Builder()
                .url(links.fetchable(link))
                .header("Accept-Encoding", "identity")
                .build();
        Call call = calls.newCall(request);
        call.timeout().timeout(Math.max(1, deadline.remainingNanos()), TimeUnit.NANOSECONDS);
        return call;
    }

    private ResponseBody body(Response response, GeneratedImage image) {
        ResponseBody body = response.body();
        if (response.code() != 200 || body == null) {
            response.close();
            throw links.refused(response.code(), image);
        }
        if (body.contentLength() > maxBytes) {
            response.close();
            throw new PictureUnavailableException(
                    "picture is larger than " + maxBytes + " bytes: " + body.contentLength(), null);
        }
        return body;
    }

    private Response await(Call call, Deadline deadline) {
        try {
            return threads.run(new PictureExchange(call), deadline);
        } catch (TimeoutException e) {
            throw late(deadline, e);
        } catch (InterruptedException e) {
            throw failures.interrupted(Delivery.RECEIVED);
        } catch (ExecutionException e) {
            throw failed(e, deadline);
        }
    }

    private static ImageServiceException failed(ExecutionException e, Deadline deadline) {
        Throwable cause = e.getCause();
        if (cause instanceof Error error) {
            throw error;
        }
        if (deadline.remainingNanos() <= 0) {
            return late(deadline, e); // OkHttp's clock, which goes on while the picture is read, was a moment faster
        }
        String what = cause == null ? "" : ": " + Failures.describe(cause);
        return new PictureUnavailableException("picture cannot be fetched" + what, cause);
    }

    private static ImageServiceException late(Deadline deadline, Exception cause) {
        return new DeadlineExceededException("the picture did not come within " + deadline, Delivery.RECEIVED, cause);
    }
}
