package io.github.ideogram4j.fake;

/** What becomes of the opening of a picture; see {@link FakeTransport#nextPicture}. */
public enum PictureOutcome {
    /** It arrives, as does every picture that nothing was said about. */
    WHOLE,
    /** Its link has died before its time. */
    GONE,
    /** Half of it arrives, then reading fails. */
    CUT_OFF,
    /** Half of it arrives, then nothing until the timeout, after ten minutes if there is none, or an interrupt. */
    STALLED,
    /** Not a byte arrives until the timeout, after ten minutes if there is none, or an interrupt. */
    SILENT
}
