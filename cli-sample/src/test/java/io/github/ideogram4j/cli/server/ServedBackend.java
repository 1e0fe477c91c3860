package io.github.ideogram4j.cli.server;

import io.github.ideogram4j.fake.FakeTransport;
import io.github.ideogram4j.fake.Outcome;
import io.github.ideogram4j.fake.PictureOutcome;
import io.github.ideogram4j.fake.RefusalOutcome;
import io.github.ideogram4j.fake.server.FakeServer;
import io.github.ideogram4j.port.Backend;
import io.github.ideogram4j.port.Refusal;
import io.github.ideogram4j.port.Transport;
import io.github.ideogram4j.retrofit.HttpGateway;
import io.github.ideogram4j.retrofit.RetrofitTransport;
import java.util.concurrent.CountDownLatch;

/** The HTTP transport in front of the served fake, scripted for the contract tests. */
final class ServedBackend implements Backend {
    private final FakeTransport fake = new FakeTransport();
    private final CountDownLatch download = new CountDownLatch(1);
    // lenient, since the contract sends a field that no gateway documents
    private final FakeServer server = FakeServer.builder(fake)
            .lenient(true)
            .observer(request -> {
                if (request.method().equals("GET")) {
                    download.countDown();
                }
            })
            .start();
    private final Transport transport = RetrofitTransport.builder(
                    HttpGateway.aiHubMix().withBaseUrl(server.uri()), () -> "sk-test")
            .build();

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
        server.close();
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
    public void close() {
        server.close();
    }
}
