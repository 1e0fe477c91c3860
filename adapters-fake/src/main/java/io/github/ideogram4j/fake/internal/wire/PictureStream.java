package io.github.ideogram4j.fake.internal.wire;

import java.io.InputStream;

/** The bytes of a picture of the fake, for the server that passes them on. */
public abstract class PictureStream extends InputStream {
    /** Scheme and host of the links of the fake in process. */
    public static final String ORIGIN = "https://fake.ideogram4j.invalid";

    /** The number of bytes of the whole picture, whether all of them arrive or not. */
    public abstract long size();
}
