package io.github.ideogram4j.fake.server;

import io.github.ideogram4j.call.CallInterruptedException;
import io.github.ideogram4j.call.CallOptions;
import io.github.ideogram4j.call.DeadlineExceededException;
import io.github.ideogram4j.call.ImageServiceException;
import io.github.ideogram4j.call.MalformedAnswerException;
import io.github.ideogram4j.call.ServiceReply;
import io.github.ideogram4j.call.ServiceUnreachableException;
import io.github.ideogram4j.fake.FakeTransport;
import io.github.ideogram4j.fake.internal.wire.PictureStream;
import io.github.ideogram4j.fake.internal.wire.ServedCall;
import io.github.ideogram4j.model.Descriptions;
import io.github.ideogram4j.model.GeneratedImage;
import io.github.ideogram4j.model.ImageBatch;
import io.github.ideogram4j.operation.Operation;
import io.github.ideogram4j.port.CheckedRequest;
import io.github.ideogram4j.validation.InvalidRequestException;
import io.github.ideogram4j.validation.Violation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Carries out the operations of the gateway by means of the fake. Thread-safe. */
final class OperationEndpoint {
    private final FakeTransport fake;
    private final boolean lenient;

    OperationEndpoint(FakeTransport fake, boolean lenient) {
        this.fake = fake;
        this.lenient = lenient;
    }

    HttpReply handle(
            WireEndpoint endpoint, HttpRequestHead head, BodyStream body, String host, RequestHandler.RequestLog log)
            throws IOException {
        List<MultipartPart> parts = new ArrayList<>();
        Strictness strict = new Strictness(lenient);
        try {
            ReceivedFields fields = ReceivedFields.read(endpoint, head, body, parts, strict);
            body.finish(); // what follows the last boundary belongs to the request
            OperationParser parser = new OperationParser(endpoint, fields, strict);
            return execute(parser.operation(), parser.options(), host, log);
        } finally {
            log.notes.addAll(strict.notes());
            for (MultipartPart part : parts) {
                part.close();
            }
        }
    }

    private HttpReply execute(Operation<?> operation, CallOptions options, String host, RequestHandler.RequestLog log) {
        log.operation = Optional.of(operation.name());
        operation.describeTo(new PromptFinder(log));
        ServedCall served = new ServedCall();
        try {
            CheckedRequest<?> request = CheckedRequest.of(operation, options.withTransfers(served), fake.gateway());
            request.warnings().forEach(warning -> log.notes.add(warning.toString()));
            return answer(fake.execute(request), host);
        } catch (InvalidRequestException e) {
            String message = errors(e);
            log.notes.add(message);
            return HttpReply.error(400, message);
        } catch (ServiceUnreachableException e) {
            return HttpReply.fault(HttpReply.Fault.RESET);
        } catch (MalformedAnswerException e) {
            return HttpReply.text(200, "application/json", "{\"created\":\"2026-");
        } catch (DeadlineExceededException e) {
            return HttpReply.fault(HttpReply.Fault.SILENT);
        } catch (CallInterruptedException e) { // the server is being closed
            return HttpReply.fault(HttpReply.Fault.DROPPED);
        } catch (ImageServiceException e) {
            return e.reply()
                    .map(reply -> refusal(reply, log))
                    .orElseGet(() -> HttpReply.fault(HttpReply.Fault.DROPPED));
        } finally {
            log.cost = served.cost();
        }
    }

    private static String errors(InvalidRequestException invalid) {
        List<String> errors = new ArrayList<>();
        for (Violation violation : invalid.violations()) {
            if (violation.severity() == Violation.Severity.ERROR) {
                errors.add(violation.toString());
            }
        }
        return String.join("; ", errors);
    }

    private static HttpReply refusal(ServiceReply said, RequestHandler.RequestLog log) {
        log.notes.add(said.body());
        HttpReply reply = body(said);
        said.requestId().ifPresent(id -> reply.with("x-request-id", id));
        said.headers().forEach((name, values) -> reply.with(name, String.join(", ", values)));
        return reply;
    }

    /** The body of a dialect as it is, other text as the message of the gateway. */
    private static HttpReply body(ServiceReply said) {
        String text = said.body();
        if (text.isEmpty() || text.startsWith("{") || text.startsWith("<")) {
            return HttpReply.text(said.status(), text.startsWith("{") ? "application/json" : "text/html", text);
        }
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("message", text);
        said.code().ifPresent(code -> error.put("code", code));
        return HttpReply.error(said.status(), error);
    }

    private static HttpReply answer(Object result, String host) {
        if (result instanceof Descriptions descriptions) {
            List<Object> texts = new ArrayList<>();
            descriptions.texts().forEach(text -> texts.add(Map.of("text", text)));
            return HttpReply.json(200, Map.of("descriptions", texts));
        }
        ImageBatch batch = (ImageBatch) result;
        List<Object> data = new ArrayList<>();
        batch.images().forEach(image -> data.add(image(image, host)));
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("created", batch.created());
        answer.put("data", data);
        HttpReply reply = HttpReply.json(200, answer);
        batch.requestId().ifPresent(id -> reply.with("x-request-id", id));
        return reply;
    }

    private static Map<String, Object> image(GeneratedImage image, String host) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("url", image.url().map(url -> url.replace(PictureStream.ORIGIN, "http://" + host)));
        image.prompt().ifPresent(prompt -> json.put("prompt", prompt));
        image.resolution().ifPresent(resolution -> json.put("resolution", resolution));
        json.put("is_image_safe", image.safe());
        image.seed().ifPresent(seed -> json.put("seed", seed));
        image.style().ifPresent(style -> json.put("style_type", style));
        return json;
    }
}
