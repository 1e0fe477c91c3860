package io.github.ideogram4j.fake;

import io.github.ideogram4j.call.CallOptions;
import io.github.ideogram4j.model.GeneratedImage;
import io.github.ideogram4j.port.Backend;
import io.github.ideogram4j.port.CheckedRequest;
import io.github.ideogram4j.port.Gateway;
import io.github.ideogram4j.port.Refusal;
import io.github.ideogram4j.port.Transport;
import java.io.InputStream;
import java.util.concurrent.CountDownLatch;

/** Scripts the fake for the contract tests. */
final class FakeBackend implements Backend {
    private final FakeTransport fake = new FakeTransport();
    private final CountDownLatch download = new CountDownLatch(1);

    private final Transport transport = new Transport() {
        @Override
        public <R> R execute(CheckedRequest<R> request) {
            return fake.execute(request);
        }

        @Override
        public InputStream open(GeneratedImage image, CallOptions options) {
            download.countDown();
            return fake.open(image, options);
        }

        @Override
        public Gateway gateway() {
            return fake.gateway();
        }

        @Override
        public String toString() {
            return fake.toString();
        }
    };

    @Override
    public Transport transport() {
        return transport;
    }

    @Override
    public void refuse(Refusal refusal) {
        RefusalOutcome outcome =
                Outcome.refused(refusal.status()).withCode(refusal.code()).withRequestId(Refusal.REQUEST_ID);
        fake.next(refusal.retryAfter().map(outcome::withRetryAfter).orElse(outcome));
    }

    @Override
    public void disappear() {
        fake.next(Outcome.unreachable());
    }

    @Override
    public void loseConnection() {
        fake.next(Outcome.lost());
    }

    @Override
    public void keepSilent() {
        fake.next(Outcome.silent());
    }

    @Override
    public void answerNonsense() {
        fake.next(Outcome.unreadable());
    }

    @Override
    public void holdBackFirstPicture() {
        fake.next(Outcome.heldBack(0));
    }

    @Override
    public void killLink() {
        fake.nextPicture(PictureOutcome.GONE);
    }

    @Override
    public void cutPictureOff() {
        fake.nextPicture(PictureOutcome.CUT_OFF);
    }

    @Override
    public void stallPicture() {
        fake.nextPicture(PictureOutcome.STALLED);
    }

    @Override
    public void keepPictureSilent() {
        fake.nextPicture(PictureOutcome.SILENT);
    }

    @Override
    public int calls() {
        return fake.received().size();
    }

    @Override
    public void awaitCall() throws InterruptedException {
        fake.awaitReceived(1);
    }

    @Override
    public void awaitDownload() throws InterruptedException {
        download.await();
    }

    @Override
    public void close() {}
}
