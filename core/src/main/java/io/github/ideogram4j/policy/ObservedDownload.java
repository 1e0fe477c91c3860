package io.github.ideogram4j.policy;

import io.github.ideogram4j.call.TransferListener;
import io.github.ideogram4j.model.GeneratedImage;
import io.github.ideogram4j.observe.CallObserver;

/** Reports a download's progress to the observer and to the caller's listener, and ignores what they throw. */
final class ObservedDownload implements TransferListener {
    private final TransferListener watch;
    private final TransferListener listener;

    ObservedDownload(CallObserver observer, GeneratedImage image, TransferListener listener) {
        this.watch = begin(observer, image);
        this.listener = listener;
    }

    private static TransferListener begin(CallObserver observer, GeneratedImage image) {
        try {
            return observer.downloadStarted(image);
        } catch (RuntimeException e) {
            return NONE;
        }
    }

    @Override
    public void received(long bytes, long total) {
        tell(watch, bytes, total);
        tell(listener, bytes, total);
    }

    private static void tell(TransferListener one, long bytes, long total) {
        try {
            one.received(bytes, total);
        } catch (RuntimeException e) {
            // an observer's defect must not cost a picture
        }
    }
}
