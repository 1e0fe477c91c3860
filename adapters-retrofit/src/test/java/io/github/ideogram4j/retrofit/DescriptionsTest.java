package io.github.ideogram4j.retrofit;

import static io.github.ideogram4j.retrofit.Fixtures.LONG_TIMEOUT;
import static io.github.ideogram4j.retrofit.Fixtures.aService;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ideogram4j.call.MalformedAnswerException;
import io.github.ideogram4j.operation.Describe;
import io.github.ideogram4j.port.CheckedCalls;
import java.io.IOException;
import java.util.List;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DescriptionsTest {
    private final MockWebServer server = new MockWebServer();

    @BeforeEach
    void start() throws IOException {
        server.start();
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"descriptions\":[{\"text\":\"a\"},{\"text\":\"b\"}]}",
                "{\"new\":[1],\"descriptions\":[{\"new\":{},\"text\":\"a\",\"score\":1},{\"text\":\"b\"}],\"x\":null}",
                "{\"descriptions\":[\"a\",{\"text\":null},{},null,{\"text\":\" \"},[1],{\"text\":[1]},\"b\"]}"
            })
    void describe_anyFormat_returnsTheTexts(String json) {
        assertThat(described(json)).containsExactly("a", "b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"descriptions\":null}",
                "{\"descriptions\":[]}",
                "{\"descriptions\":[null,{},{\"text\":\" \"}]}"
            })
    void describe_withoutTexts_isUnreadable(String json) {
        assertThatThrownBy(() -> described(json))
                .isInstanceOf(MalformedAnswerException.class)
                .hasMessageContaining("the answer has no descriptions");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":\"t-7\"}",
                "{\"data\":{\"task_id\":\"t-7\"}}",
                "{\"data\":\"t-7\"}",
                "{\"request_id\":\"t-7\",\"descriptions\":[]}"
            })
    void describe_thatNamesATask_isUnreadableAndKeepsTheId(String json) {
        assertThatThrownBy(() -> described(json)).isInstanceOfSatisfying(MalformedAnswerException.class, failure -> {
            assertThat(failure.reply().orElseThrow().requestId()).contains("t-7");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>", "[]", "{\"descriptions\":{}}", "{\"descriptions\":[{\"text\":\"a"})
    void describe_malformed_isReceivedAndKeepsItsBeginning(String body) {
        assertThatThrownBy(() -> described(body)).isInstanceOfSatisfying(MalformedAnswerException.class, failure -> {
            assertThat(failure.reply().orElseThrow().body()).isEqualTo(body);
        });
    }

    @Test
    void describe_tooLarge_isUnreadable() {
        String text = "x".repeat(9 * 1024 * 1024);

        assertThatThrownBy(() -> described("{\"descriptions\":[{\"text\":\"" + text + "\"}]}"))
                .isInstanceOf(MalformedAnswerException.class)
                .hasMessageContaining("more than 8388608 bytes");
    }

    private List<String> described(String json) {
        server.enqueue(new MockResponse().setBody(json));
        return CheckedCalls.execute(aService(server), Describe.of(Samples.png("a.png")), LONG_TIMEOUT)
                .texts();
    }
}
