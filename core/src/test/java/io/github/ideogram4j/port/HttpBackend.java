package io.github.ideogram4j.port;

import java.net.URI;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** A gateway and, at another address, its picture host. Both do what a test scripts, otherwise what a correct one does. */
final class HttpBackend implements Backend {
    private final Arrivals<WireRequest> calls = new Arrivals<>();
    private final Arrivals<WireRequest> downloads = new Arrivals<>();
    private final Queue<Function<WireRequest, WireAnswer>> nextCalls = new ConcurrentLinkedQueue<>();
    private final Queue<UnaryOperator<WireAnswer>> nextPictures = new ConcurrentLinkedQueue<>();
    private final Answers answers;
    private final WireServer gateway;
    private final WireServer pictures;
    private final Transport transport;

    HttpBackend(Function<WireServer.Handler, WireServer> servers, Function<URI, Transport> transports) {
        pictures = servers.apply(this::download);
        gateway = servers.apply(this::call);
        answers = new Answers(pictures.url());
        transport = transports.apply(gateway.url());
    }

    private WireAnswer call(WireRequest request) {
        calls.add(request);
        Function<WireRequest, WireAnswer> said = nextCalls.poll();
        return said == null ? answers.to(request, false) : said.apply(request);
    }

    private WireAnswer download(WireRequest request) {
        downloads.add(request);
        WireAnswer picture = answers.picture(request.path());
        UnaryOperator<WireAnswer> said = nextPictures.poll();
        return said == null ? picture : said.apply(picture);
    }

    @Override
    public Transport transport() {
        return transport;
    }

    /** The next call gets this answer. */
    void answer(WireAnswer answer) {
        nextCalls.add(request -> answer);
    }

    /** The next picture that is opened is this. */
    void answerPicture(WireAnswer answer) {
        nextPictures.add(picture -> answer);
    }

    @Override
    public void refuse(Refusal refusal) {
        String body = "{\"error\":{\"message\":\"not today (request id: " + Refusal.REQUEST_ID
                + ")\",\"type\":\"new_api_error\",\"code\":\"" + refusal.code() + "\"}}";
        WireAnswer answer = WireAnswer.json(refusal.status(), body);
        answer(refusal.retryAfter()
                .map(wait -> answer.withHeader("Retry-After", Long.toString(wait.toSeconds())))
                .orElse(answer));
    }

    @Override
    public void disappear() {
        gateway.close();
    }

    @Override
    public void loseConnection() {
        endNext(WireAnswer.Ending.DROPPED);
    }

    @Override
    public void keepSilent() {
        endNext(WireAnswer.Ending.SILENT);
    }

    @Override
    public void answerNonsense() {
        answer(WireAnswer.json(200, "{\"data\":[{\"url\":"));
    }

    @Override
    public void holdBackFirstPicture() {
        nextCalls.add(request -> answers.to(request, true));
    }

    void endNext(WireAnswer.Ending ending) {
        nextCalls.add(request -> answers.to(request, false).ending(ending));
    }

    @Override
    public void killLink() {
        answerPicture(WireAnswer.of(404, "text/plain", new byte[0]));
    }

    @Override
    public void cutPictureOff() {
        nextPictures.add(picture -> picture.ending(WireAnswer.Ending.CUT_OFF));
    }

    @Override
    public void stallPicture() {
        nextPictures.add(picture -> picture.ending(WireAnswer.Ending.STALLED));
    }

    @Override
    public void keepPictureSilent() {
        nextPictures.add(picture -> picture.ending(WireAnswer.Ending.SILENT));
    }

    @Override
    public int calls() {
        return calls.all().size();
    }

    @Override
    public void awaitCall() throws InterruptedException {
        calls.awaitOne();
    }

    @Override
    public void awaitDownload() throws InterruptedException {
        downloads.awaitOne();
    }

    List<WireRequest> callsReceived() {
        return calls.all();
    }

    List<WireRequest> downloadsReceived() {
        return downloads.all();
    }

    URI gatewayUrl() {
        return gateway.url();
    }

    @Override
    public void close() {
        gateway.close();
        pictures.close();
    }
}
