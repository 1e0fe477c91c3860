package io.github.ideogram4j.retrofit;

import io.github.ideogram4j.Ideogram;
import io.github.ideogram4j.call.CallOptions;
import io.github.ideogram4j.model.ImageBatch;
import io.github.ideogram4j.model.ImageSource;
import io.github.ideogram4j.model.ModelId;
import io.github.ideogram4j.operation.LegacyGenerate;
import io.github.ideogram4j.operation.V3Generate;
import io.github.ideogram4j.port.CheckedCalls;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.Arrays;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.MultipartBody;
import okhttp3.Request;
import okhttp3.RequestBody;

/** The request during which the fault occurs, by the library and by plain OkHttp. */
enum FaultRequest {
    /** A small form. */
    PROMPT {
        @Override
        void send(RetrofitTransport service, HttpUrl url, Path folder, CallOptions options) {
            requireOwn(CheckedCalls.execute(service, Fixtures.GENERATE, options));
        }

        @Override
        RequestBody body() {
            return new MultipartBody.Builder()
                    .addFormDataPart("prompt", "a lighthouse")
                    .build();
        }
    },
    /** Legacy generate, the only operation with a JSON body. */
    JSON {
        @Override
        void send(RetrofitTransport service, HttpUrl url, Path folder, CallOptions options) {
            requireOwn(CheckedCalls.execute(service, LegacyGenerate.of(ModelId.V_2, "a lighthouse"), options));
        }

        @Override
        RequestBody body() {
            return RequestBody.create(
                    "{\"image_request\":{\"prompt\":\"a lighthouse\"}}", MediaType.get("application/json"));
        }
    },
    /** An upload larger than the socket buffers. */
    UPLOAD {
        @Override
        void send(RetrofitTransport service, HttpUrl url, Path folder, CallOptions options) {
            ImageSource picture = ImageSource.oneShot("big.png", BIG, () -> new ByteArrayInputStream(bigPng()));
            CheckedCalls.execute(
                    service,
                    V3Generate.builder("a lighthouse").styleReference(picture).build(),
                    options);
        }

        @Override
        RequestBody body() {
            return RequestBody.create(bigPng(), MediaType.get("image/png"));
        }
    },
    /** A download to a file. */
    PICTURE {
        @Override
        void send(RetrofitTransport service, HttpUrl url, Path folder, CallOptions options) {
            Ideogram.builder(service)
                    .build()
                    .download(Fixtures.aPictureAt(url + "picture.png"), folder.resolve("picture.png"), options);
        }

        @Override
        Request request(HttpUrl url) {
            return new Request.Builder().url(url + "picture.png").build();
        }

        @Override
        RequestBody body() {
            throw new UnsupportedOperationException("pictures are fetched with GET");
        }
    };

    private static final int BIG = 9 * 1024 * 1024;

    /** Sends the request through the library and throws its exceptions. */
    abstract void send(RetrofitTransport service, HttpUrl url, Path folder, CallOptions options);

    /** Sends the request through plain OkHttp, without any handling of faults. */
    Request request(HttpUrl url) {
        return new Request.Builder()
                .url(url + "v1/ideogram-v3/generate")
                .post(body())
                .build();
    }

    abstract RequestBody body();

    /** Throws if a picture is that of {@link FramingFaults}' answer to another call. */
    private static void requireOwn(ImageBatch batch) {
        if (batch.toString().contains("stranger")) {
            throw new AssertionError("the picture of another call: " + batch);
        }
    }

    private static byte[] bigPng() {
        return Arrays.copyOf(Fixtures.bytes("\u0089PNG\r\n\u001a\n"), BIG);
    }
}
