package io.github.ideogram4j.retrofit.internal.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ideogram4j.call.CallOptions;
import io.github.ideogram4j.retrofit.internal.http.AttemptDeadline;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import okhttp3.Call;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.ResponseBody;
import okio.Buffer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DownloadStreamTest {
    @ParameterizedTest
    @CsvSource({"5,5,10,ok", "5,6,10,5 of 6", "5,4,10,5 of 4", "5,-1,10,ok", "11,-1,10,larger than 10"})
    void read_anyLength_mustEqualTheAnnouncedAndNotExceedTheMaximum(
            int length, long announced, long cap, String outcome) {
        ResponseBody body = ResponseBody.create(new Buffer().write(new byte[length]), null, announced);
        DownloadStream stream = streamOf(body, cap);

        if (outcome.equals("ok")) {
            assertThat(stream).hasBinaryContent(new byte[length]);
        } else {
            assertThatThrownBy(stream::readAllBytes)
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining(outcome);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0089PNG\r\n\u001a\n and so on IEND\u00aeB`\u0082",
                "\u00ff\u00d8\u00ff\u00e0 and so on \u00ff\u00d9",
                "RIFF\u0012\u0000\u0000\u0000WEBPVP8L and so on"
            })
    void read_pictureWithoutLength_mustHaveItsEnd(String picture) {
        byte[] whole = picture.getBytes(StandardCharsets.ISO_8859_1);

        assertThat(streamOfNoLength(whole)).hasBinaryContent(whole);
        assertThatThrownBy(streamOfNoLength(Arrays.copyOf(whole, whole.length - 8))::readAllBytes)
                .isInstanceOf(IOException.class)
                .hasMessage("picture is cut off after " + (whole.length - 8) + " bytes");
    }

    private static DownloadStream streamOfNoLength(byte[] content) {
        return streamOf(ResponseBody.create(new Buffer().write(content), null, -1), 1000);
    }

    private static DownloadStream streamOf(ResponseBody body, long maxBytes) {
        Call call = new OkHttpClient()
                .newCall(new Request.Builder().url("http://localhost/").build());
        CallOptions options = CallOptions.defaults().withTimeout(Duration.ofSeconds(20));
        AttemptDeadline deadline = AttemptDeadline.of(options, System::nanoTime);
        return new DownloadStream(call, body, deadline, maxBytes, (bytes, total) -> {});
    }
}
