package io.github.ideogram4j.retrofit;

import java.io.IOException;
import okio.BufferedSink;

/** A piece of a form, ready to be sent: text, or the content of a file. */
interface FormPart {
    long length();

    void writeTo(BufferedSink sink) throws IOException;

    /** Gives back what is open; may be called at any time. */
    void close();
}
