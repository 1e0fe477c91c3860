package io.github.ideogram4j.fake.server;

import io.github.ideogram4j.call.CallInterruptedException;
import io.github.ideogram4j.call.CallOptions;
import io.github.ideogram4j.call.DeadlineExceededException;
import io.github.ideogram4j.call.PictureUnavailableException;
import io.github.ideogram4j.fake.FakeTransport;
import io.github.ideogram4j.fake.internal.wire.PictureStream;
import io.github.ideogram4j.fake.internal.wire.ServedCall;
import io.github.ideogram4j.model.GeneratedImage;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sends the pictures of the fake by their links. Thread-safe. */
final class PictureEndpoint {
    private static final Pattern EXPIRY = Pattern.compile("(?:^|&)exp=(\\d{1,11})(?:&|$)");
    private static final CallOptions OPTIONS = CallOptions.defaults().withTransfers(new ServedCall());

    private final FakeTransport fake;

    PictureEndpoint(FakeTransport fake) {
        this.fake = fake;
    }

    HttpReply handle(HttpRequestHead head) {
        String query = head.query().isEmpty() ? "" : "?" + head.query();
        Matcher expiry = EXPIRY.matcher(head.query());
        GeneratedImage image = new GeneratedImage(
                Optional.of(PictureStream.ORIGIN + head.path() + query),
                expiry.find() ? Optional.of(Instant.ofEpochSecond(Long.parseLong(expiry.group(1)))) : Optional.empty(),
                true,
                OptionalLong.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        try {
            PictureStream picture = (PictureStream) fake.open(image, OPTIONS);
            return HttpReply.of(200, "image/png", picture, picture.size());
        } catch (PictureUnavailableException e) {
            return HttpReply.text(404, "text/plain; charset=utf-8", e.getMessage() + "\n");
        } catch (DeadlineExceededException e) {
            return HttpReply.fault(HttpReply.Fault.SILENT);
        } catch (CallInterruptedException e) { // the server is being closed
            return HttpReply.fault(HttpReply.Fault.DROPPED);
        }
    }
}
