package io.github.ideogram4j.retrofit;

import static io.github.ideogram4j.retrofit.FaultScript.afterRequest;
import static io.github.ideogram4j.retrofit.Fixtures.GENERATE;
import static io.github.ideogram4j.retrofit.Fixtures.LONG_TIMEOUT;
import static io.github.ideogram4j.retrofit.Fixtures.aServiceAt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.ideogram4j.call.CallInterruptedException;
import io.github.ideogram4j.call.CallOptions;
import io.github.ideogram4j.call.DeadlineExceededException;
import io.github.ideogram4j.call.Delivery;
import io.github.ideogram4j.call.ImageServiceException;
import io.github.ideogram4j.model.GeneratedImage;
import io.github.ideogram4j.port.CheckedCalls;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Links that have arrived before a deadline or an interrupt ends the call. */
@Timeout(30)
class PartialAnswerTest {
    private static final String OK = "HTTP/1.1 200 OK\r\nX-Request-Id: h-1\r\n";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'data':[{'url':'https://h/1.png'},{'url':'https://h/2.png'},| 1 2",
                "{'data':[{'url':'https://h/1.png'},{'url':'https://h/2.png','prompt':'a li| 1 2",
                "{'data':[{'url':'https://h/1.png'},{'url':'https://h/2| 1",
                "{'data':['https://h/1.png','https://h/2.png'| 1 2",
                "{'data':[{'url':null,'is_image_safe':false},{'url':'https://h/2.png'}| 2"
            })
    void deadline_afterLinksArrived_keepsThem(String json, String expected) throws Exception {
        try (FaultyServer server = stallingAfter(json)) {
            CallOptions options = LONG_TIMEOUT.withTimeout(Duration.ofMillis(500));

            ImageServiceException failure = catchThrowableOfType(
                    ImageServiceException.class,
                    () -> CheckedCalls.execute(aServiceAt(server.port()), GENERATE, options));

            int count = expected.split(" ").length;
            assertThat(failure)
                    .isInstanceOf(DeadlineExceededException.class)
                    .hasMessage("the answer of aihubmix did not end within 0.5 s; links to " + count
                            + " pictures arrived before; the request may have been carried out and billed");
            assertRescued(failure, expected);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{'data':[{'url':'https://h/1.png'},{'url':'https://h/2.png','prompt':'a li| 1 2", "{'data':[| ''"
            })
    void interrupt_afterLinksArrived_keepsThem(String json, String expected) throws Exception {
        try (FaultyServer server = stallingAfter(json)) {
            FutureTask<ImageServiceException> call = new FutureTask<>(() -> catchThrowableOfType(
                    ImageServiceException.class,
                    () -> CheckedCalls.execute(aServiceAt(server.port()), GENERATE, LONG_TIMEOUT)));
            Thread caller = new Thread(call, "caller");
            caller.start();
            server.awaitHeld();
            TimeUnit.MILLISECONDS.sleep(300); // the client reads what the server has written
            caller.interrupt();

            ImageServiceException failure = call.get();

            assertThat(failure)
                    .isInstanceOf(CallInterruptedException.class)
                    .hasMessageContaining("interrupted while its answer was read")
                    .hasMessageEndingWith("; the request may have been carried out and billed");
            assertRescued(failure, expected);
        }
    }

    private static void assertRescued(ImageServiceException failure, String expected) {
        assertThat(failure.delivery()).isEqualTo(Delivery.RECEIVED);
        assertThat(failure.images().stream()
                        .map(GeneratedImage::url)
                        .map(url -> url.orElseThrow().replaceAll("\\D", ""))
                        .toList())
                .isEqualTo(Arrays.stream(expected.split(" "))
                        .filter(name -> !name.isEmpty())
                        .toList());
        assertThat(failure.reply().orElseThrow().requestId()).contains("h-1");
        assertThat(failure.reply().orElseThrow().body()).startsWith("{\"data\":[");
    }

    private static FaultyServer stallingAfter(String json) throws Exception {
        return FaultyServer.playing(afterRequest(connection -> {
            connection.write(OK + "Content-Length: 9000\r\n\r\n" + json.replace('\'', '"'));
            connection.stall();
        }));
    }
}
