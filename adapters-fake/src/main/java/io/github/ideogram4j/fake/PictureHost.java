package io.github.ideogram4j.fake;

import io.github.ideogram4j.call.CallInterruptedException;
import io.github.ideogram4j.call.CallOptions;
import io.github.ideogram4j.call.DeadlineExceededException;
import io.github.ideogram4j.call.Delivery;
import io.github.ideogram4j.call.ImageServiceException;
import io.github.ideogram4j.call.PictureUnavailableException;
import io.github.ideogram4j.call.Sleeper;
import io.github.ideogram4j.model.GeneratedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.List;

/** Hands out the pictures of the gallery, as scripted. */
final class PictureHost {
    private final Gallery gallery;
    private final Sleeper sleeper;
    private final Script<PictureOutcome> script = new Script<>(PictureOutcome.WHOLE);

    PictureHost(Gallery gallery, Sleeper sleeper) {
        this.gallery = gallery;
        this.sleeper = sleeper;
    }

    void next(List<PictureOutcome> outcomes) {
        script.add(outcomes);
    }

    InputStream open(GeneratedImage image, CallOptions options) {
        FakePicture picture = gallery.require(image);
        PictureOutcome outcome = script.next();
        return switch (outcome) {
            case GONE -> throw new PictureUnavailableException("the link has died, as scripted", null);
            case SILENT -> throw waitInVain(options);
            case WHOLE, CUT_OFF, STALLED -> new PictureStream(draw(picture), options, outcome, sleeper);
        };
    }

    private static FakePicture.Shelf draw(FakePicture picture) {
        try {
            return picture.draw();
        } catch (InterruptedIOException e) {
            throw new CallInterruptedException("interrupted while the picture was written", Delivery.RECEIVED, e);
        } catch (IOException e) {
            throw new PictureUnavailableException("the picture cannot be drawn: " + e.getMessage(), e);
        }
    }

    private ImageServiceException waitInVain(CallOptions options) {
        Silence silence = Silence.of(options, sleeper);
        try {
            silence.outlast();
            return new DeadlineExceededException("the picture did not come within " + silence, Delivery.RECEIVED, null);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new CallInterruptedException("interrupted while the picture was awaited", Delivery.RECEIVED, e);
        }
    }
}
