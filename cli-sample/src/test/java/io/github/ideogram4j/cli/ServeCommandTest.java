package io.github.ideogram4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ideogram4j.cli.gateway.Environment;
import io.github.ideogram4j.cli.report.Console;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
final class ServeCommandTest {
    @TempDir
    Path directory;

    @Test
    void serve_printsALinePerRequestAndEndsWhenInterrupted() throws Exception {
        Path script = Files.writeString(directory.resolve("script.json"), "{\"next\":[{\"refused\":429}]}");
        try (Serving serving = new Serving("serve", "--port", "0", "--lenient", "--script", script.toString())) {
            String first = serving.nextLine();
            assertThat(first).matches("serving at http://127\\.0\\.0\\.1:\\d+/ideogram, lenient; Ctrl-C ends");
            URI uri = URI.create(first.split(" ", -1)[2].replace(",", ""));

            assertThat(post(uri, "{\"image_request\":{\"prompt\":\"A boat\"}}")).isEqualTo(429);
            assertThat(serving.nextLine()).isEqualTo("12:00:00 429 legacy-generate \"A boat\"");
            assertThat(serving.nextLine()).contains("refused, as scripted");
            assertThat(post(uri, "{\"image_request\":{\"prompt\":\"A\\nboat\",\"promt\":1}}"))
                    .isEqualTo(200);
            assertThat(serving.nextLine()).isEqualTo("12:00:00 200 legacy-generate \"A boat\" $0.08");
            assertThat(serving.nextLine()).contains("did you mean prompt?");

            serving.interrupt();
            assertThat(serving.nextLine()).isEqualTo("ended");
            assertThat(serving.exit()).isEqualTo(130);
        }
    }

    @Test
    void serve_scriptNotUsedUp_listsTheRest() throws Exception {
        Path script =
                Files.writeString(directory.resolve("script.json"), "{\"next\":[\"lost\"],\"nextPicture\":[\"gone\"]}");
        try (Serving serving = new Serving("serve", "--port", "0", "--script", script.toString())) {
            serving.nextLine();
            serving.interrupt();

            assertThat(serving.nextLine()).isEqualTo("ended");
            assertThat(serving.nextLine())
                    .startsWith("unused: lost was not reached; declared at ")
                    .endsWith("script.json next[0]");
            assertThat(serving.nextLine()).endsWith("script.json nextPicture[0]");
            assertThat(serving.exit()).isEqualTo(130);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "--port,70000,port not in 0-65535",
        "--port,x,is not a number",
        "--host,[x],is no known host",
        "--host,'',is blank",
        "--host,203.0.113.7,cannot be listened on",
        "--latency,fast,such as 500 or 500-2000",
        "--script,missing.json,does not exist: 'missing.json'",
        "--script,src,cannot be read: Is a directory"
    })
    void serve_wrongOption_isAUsageError(String option, String value, String message) {
        CommandOutcome outcome = CommandRunner.run("serve", option, value);

        assertThat(outcome.exit()).isEqualTo(2);
        assertThat(outcome.err()).startsWith("ideogram: " + option + ": ").contains(message);
    }

    @Test
    void serve_portInUse_saysSo() throws IOException {
        try (ServerSocket taken = new ServerSocket(0)) {
            CommandOutcome outcome =
                    CommandRunner.run("serve", "--port", Integer.toString(taken.getLocalPort()), "--host", "0.0.0.0");

            assertThat(outcome.exit()).isEqualTo(2);
            assertThat(outcome.err()).startsWith("ideogram: --port: ").contains("cannot be listened on");
        }
    }

    private static int post(URI gateway, String json) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(gateway + "/generate"))
                .header("Api-Key", "k")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    /** A command that runs until it is interrupted. */
    private static final class Serving implements AutoCloseable {
        private final BufferedReader lines;
        private final Thread thread;
        private final CompletableFuture<Integer> exit = new CompletableFuture<>();

        Serving(String... args) throws IOException {
            PipedInputStream in = new PipedInputStream(100_000);
            PrintStream out = new PrintStream(new PipedOutputStream(in), false, StandardCharsets.UTF_8);
            lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            Environment environment = Environment.of(Map.of());
            PrintStream err = new PrintStream(new ByteArrayOutputStream(), false, StandardCharsets.UTF_8);
            Console console = new Console(InputStream.nullInputStream(), out, err, false, false, environment);
            Cli cli = DaggerCliComponent.factory()
                    .create(console, environment, CommandRunner.NOON, CommandRunner.AT_ONCE)
                    .cli();
            thread = new Thread(() -> exit.complete(cli.run(List.of(args).toArray(String[]::new))));
            thread.start();
        }

        String nextLine() throws IOException {
            return String.valueOf(lines.readLine());
        }

        void interrupt() {
            thread.interrupt();
        }

        int exit() throws Exception {
            return exit.get(20, TimeUnit.SECONDS);
        }

        @Override
        public void close() {
            thread.interrupt();
        }
    }
}
