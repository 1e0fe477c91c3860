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

    /** The next call finds nobody. */
    void disappear();

    /** The next call arrives, and the connection is gone before an answer comes. */
    void loseConnection();

    /** The next call arrives, and nothing happens any more. */
    void keepSilent();

    /** The next call is carried out, but what is answered makes no sense. */
    void answerNonsense();

    /** The next call is carried out, but its first picture is held back by the safety filter. */
    void holdBackFirstPicture();

    /** The link of the next picture that is opened has died. */
    void killLink();

    /** The next picture that is opened ends in the middle. */
    void cutPictureOff();

    /** The next picture that is opened comes no further than its middle. */
    void stallPicture();

    /** Of the next picture that is opened, not a byte comes. */
    void keepPictureSilent();

    /** How many paid requests have arrived. */
    int calls();

    /** Returns once a paid request has arrived. */
    void awaitCall() throws InterruptedException;

    /** Returns once somebody has asked for a picture. */
    void awaitDownload() throws InterruptedException;

    @Override
    void close();
}
