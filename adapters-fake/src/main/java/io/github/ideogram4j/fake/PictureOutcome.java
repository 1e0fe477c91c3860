package io.github.ideogram4j.fake;

/** A scripted outcome of opening a picture; see {@link FakeTransport#nextPicture}. */
public enum PictureOutcome {
    /** The whole picture arrives. The default for pictures without a scripted outcome. */
    WHOLE,
    /** The link has expired early. */
    GONE,
    /** Half of the bytes arrive, then reading fails. */
    CUT_OFF,
    /** Half of the bytes arrive, then none until the timeout (default: 10 minutes) or an interrupt. */
    STALLED,
    /** No bytes arrive until the timeout (default: 10 minutes) or an interrupt. */
    SILENT
}
