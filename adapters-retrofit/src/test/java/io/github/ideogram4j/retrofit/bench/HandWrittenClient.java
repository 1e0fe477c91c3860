package io.github.ideogram4j.retrofit.bench;

import com.squareup.moshi.JsonWriter;
import io.github.ideogram4j.model.ImageBatch;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.MultipartBody;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/**
 * The same exchange with plain OkHttp, as written for one's own use: no checks, no deadline, and a lost connection may
 * be paid for twice.
 */
final class HandWrittenClient implements BenchmarkedClient {
    private static final MediaType JSON = MediaType.get("application/json");
    private static final MediaType PNG = MediaType.get("image/png");

    private final OkHttpClient client;
    private final boolean http2;
    private final HttpUrl base;
    private byte @Nullable [] picture;

    HandWrittenClient(ServerAddress server) {
        OkHttpClient.Builder builder = server.client().readTimeout(120, TimeUnit.SECONDS);
        http2 = server.isHttp2();
        if (http2) {
            builder.socketFactory(new HandWrittenSocketFactory()); // or calls in flight would wait for each other
        }
        client = builder.build();
        base = Objects.requireNonNull(HttpUrl.get(server.uri())).resolve("ideogram/");
    }

    @Override
    public ImageBatch textForm() throws IOException {
        return send(
                "v1/ideogram-v3/generate",
                form().addFormDataPart("prompt", Payloads.PROMPT)
                        .addFormDataPart("negative_prompt", Payloads.NEGATIVE)
                        .addFormDataPart("magic_prompt", "OFF")
                        .addFormDataPart("style_type", "DESIGN")
                        .addFormDataPart("aspect_ratio", "16x9")
                        .addFormDataPart("num_images", "1")
                        .addFormDataPart("seed", "12345")
                        .addFormDataPart("rendering_speed", "TURBO")
                        .build());
    }

    @Override
    public ImageBatch submittedTextForm() throws IOException {
        return textForm();
    }

    @Override
    public ImageBatch json() throws IOException {
        Buffer buffer = new Buffer();
        JsonWriter json = JsonWriter.of(buffer);
        json.beginObject().name("image_request").beginObject();
        json.name("model").value("V_2");
        json.name("prompt").value(Payloads.PROMPT);
        json.name("negative_prompt").value(Payloads.NEGATIVE);
        json.name("magic_prompt_option").value("OFF");
        json.name("aspect_ratio").value("ASPECT_16_9");
        json.name("seed").value(12345);
        json.endObject().endObject();
        return send("generate", RequestBody.create(buffer.readByteString(), JSON));
    }

    @Override
    public ImageBatch pictureForm() throws IOException {
        return send(
                "v1/ideogram-v3/remix",
                form().addFormDataPart("prompt", Payloads.PROMPT)
                        .addFormDataPart("image_weight", "60")
                        .addFormDataPart("image", "image.png", RequestBody.create(picture(), PNG))
                        .build());
    }

    private static MultipartBody.Builder form() {
        return new MultipartBody.Builder().setType(MultipartBody.FORM);
    }

    private ImageBatch send(String path, RequestBody body) throws IOException {
        Request.Builder request = new Request.Builder()
                .url(Objects.requireNonNull(base.resolve(path)))
                .header("Api-Key", Payloads.KEY)
                .header("Accept", "application/json")
                .post(body);
        if (!http2) {
            request.header("Connection", "close"); // connects anew for each call, as the library does
        }
        try (Response response = client.newCall(request.build()).execute()) {
            if (!response.isSuccessful()) {
                throw new IOException("answered " + response.code());
            }
            return new HandWrittenReader(Objects.requireNonNull(response.body()).source())
                    .batch(Optional.ofNullable(response.header("x-request-id")));
        }
    }

    private byte[] picture() {
        byte[] known = picture;
        if (known == null) {
            known = NoisePng.png();
            picture = known;
        }
        return known;
    }
}
