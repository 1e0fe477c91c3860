package io.github.ideogram4j.retrofit;

import java.io.IOException;
import okio.BufferedSink;
import okio.ByteString;

/** One field of a form, ready to be sent. */
interface FormPart {
    /** The part's header lines and the empty line after them. */
    ByteString head();

    long length();

    void writeTo(BufferedSink sink) throws IOException;

    /** Gives back what is open; may be called at any time. */
    void close();
}
