package io.github.ideogram4j.fake;

import io.github.ideogram4j.call.CallInterruptedException;
import io.github.ideogram4j.call.CallOptions;
import io.github.ideogram4j.call.DeadlineExceededException;
import io.github.ideogram4j.call.Delivery;
import io.github.ideogram4j.call.ImageServiceException;
import io.github.ideogram4j.call.PictureUnavailableException;
import io.github.ideogram4j.call.Timing;
import io.github.ideogram4j.model.GeneratedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;

/** Opens stored pictures with the scripted outcomes. */
final class FakeDownloads {
    private final PictureStore pictures;
    private final Timing.Sleeper sleeper;
    private final FakeScript script;

    FakeDownloads(PictureStore pictures, FakeScript script, Timing.Sleeper sleeper) {
        this.pictures = pictures;
        this.script = script;
        this.sleeper = sleeper;
    }

    InputStream open(GeneratedImage image, CallOptions options) {
        FakePicture picture = pictures.require(image);
        PictureOutcome outcome = script.nextPicture();
        if (outcome == PictureOutcome.GONE) {
            throw new PictureUnavailableException("the link has expired, as scripted", null);
        }
        if (outcome == PictureOutcome.SILENT) {
            throw awaitTimeout(options);
        }
        return new RenderedPictureStream(draw(picture), options, outcome, sleeper);
    }

    private static FakePicture.PngBuffer draw(FakePicture picture) {
        try {
            return picture.draw();
        } catch (InterruptedIOException e) {
            throw new CallInterruptedException("interrupted while the picture was written", Delivery.RECEIVED, e);
        } catch (IOException e) {
            throw new PictureUnavailableException("the picture cannot be drawn: " + e.getMessage(), e);
        }
    }

    private ImageServiceException awaitTimeout(CallOptions options) {
        SimulatedTimeout timeout = SimulatedTimeout.of(options, sleeper);
        try {
            timeout.await();
            return new DeadlineExceededException(
                    "the picture did not arrive within " + timeout, Delivery.RECEIVED, null);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new CallInterruptedException("interrupted while waiting for the picture", Delivery.RECEIVED, e);
        }
    }
}
