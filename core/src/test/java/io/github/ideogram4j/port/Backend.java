package io.github.ideogram4j.port;

/**
 * What stands behind a transport under test. Each call and each download gets what it asks for, unless the test has said
 * otherwise for the next one; what is said several times is used up in turn.
 */
public interface Backend extends AutoCloseable {
    /** The transport under test, with AiHubMix's rules. */
    Transport transport();

    /** The next call arrives and is refused. */
    void refuse(Refusal refusal);

    /** The next call finds no server. */
    void disappear();

    /** The next call arrives, and the connection is lost before an answer. */
    void loseConnection();

    /** The next call arrives and gets no answer. */
    void keepSilent();

    /** The next call is carried out, but the answer is unreadable. */
    void answerNonsense();

    /** The next call is carried out, but its first picture is held back by the safety filter. */
    void holdBackFirstPicture();

    /** The link of the next picture that is opened has expired. */
    void killLink();

    /** The next picture that is opened is truncated. */
    void cutPictureOff();

    /** The next picture that is opened stalls in the middle. */
    void stallPicture();

    /** The next picture that is opened sends no byte. */
    void keepPictureSilent();

    /** The number of paid requests that arrived. */
    int calls();

    /** Returns once a paid request has arrived. */
    void awaitCall() throws InterruptedException;

    /** Returns once a request for a picture has arrived. */
    void awaitDownload() throws InterruptedException;

    @Override
    void close();
}
