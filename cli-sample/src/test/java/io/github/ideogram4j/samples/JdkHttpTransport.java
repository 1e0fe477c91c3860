package io.github.ideogram4j.samples;

import io.github.ideogram4j.call.AuthenticationException;
import io.github.ideogram4j.call.CallOptions;
import io.github.ideogram4j.call.Deadline;
import io.github.ideogram4j.call.PictureUnavailableException;
import io.github.ideogram4j.model.GeneratedImage;
import io.github.ideogram4j.port.CheckedRequest;
import io.github.ideogram4j.port.Gateway;
import io.github.ideogram4j.port.Transport;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Supplier;

// sample: transport
/** A transport over {@code java.net.http} to a gateway that takes an {@code Api-Key} header. */
final class JdkHttpTransport implements Transport {
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1) // newer JDKs may send again over HTTP/2
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final URI endpoints;
    private final Gateway gateway;
    private final Supplier<String> key;

    /**
     * Creates a transport.
     *
     * @param endpoints the address that endpoints are relative to, such as {@code https://aihubmix.com/ideogram/}
     */
    JdkHttpTransport(URI endpoints, Gateway gateway, Supplier<String> key) {
        this.endpoints = WebAddress.requireSafe(endpoints);
        this.gateway = gateway;
        this.key = key;
    }

    @Override
    public <R> R execute(CheckedRequest<R> request) {
        request.requireFor(gateway);
        request.options().deadline().ifPresent(Deadline::requireRemaining);
        Attempt attempt = new Attempt(request.options());
        return request.operation().handledBy(new Endpoints(this, attempt, request.options()));
    }

    @Override
    public Gateway gateway() {
        return gateway;
    }

    /** Sends the body once and closes it. */
    Answer post(String endpoint, RequestBody body, Attempt attempt) {
        try (body) {
            String secret = secret();
            HttpRequest request = HttpRequest.newBuilder(endpoints.resolve(endpoint))
                    .header("Api-Key", secret)
                    .header("Accept", "application/json")
                    .header("Content-Type", body.contentType())
                    .POST(body.publisher(attempt))
                    .build();
            HttpResponse<byte[]> response = attempt.await(() -> client.sendAsync(request, attempt::answered));
            String text = new String(response.body(), StandardCharsets.UTF_8).replace(secret, "[key]");
            if (response.statusCode() / 100 != 2) {
                throw Refusal.of(response.statusCode(), response.headers().firstValue("Retry-After"), text);
            }
            return Answer.read(response.statusCode(), text);
        } catch (IOException e) {
            throw attempt.failure(e);
        }
    }

    /** Fetches the whole picture first, so that a truncated one is a failure. */
    @Override
    public InputStream open(GeneratedImage image, CallOptions options) {
        HttpRequest request =
                HttpRequest.newBuilder(WebAddress.of(image, endpoints)).build();
        Attempt attempt = Attempt.alreadyPaid(options);
        try {
            HttpResponse<byte[]> response = attempt.await(() ->
                    client.sendAsync(request, info -> new PictureBytes(info, options.transfers()).subscriber()));
            if (response.statusCode() != 200) {
                throw new IOException("its host answered " + response.statusCode());
            }
            return new ByteArrayInputStream(response.body());
        } catch (IOException e) {
            throw new PictureUnavailableException("picture cannot be fetched: " + e.getMessage(), e);
        }
    }

    /** Checks the key before the JDK does, whose error message would contain it. */
    private String secret() {
        try {
            String value = key.get();
            if (value != null && value.matches("[!-~]+")) {
                return value;
            }
        } catch (RuntimeException e) {
            throw new AuthenticationException(
                    "the key supplier failed: " + e.getClass().getSimpleName());
        }
        throw new AuthenticationException("the key is blank, or has characters that no header takes");
    }
}
// end
