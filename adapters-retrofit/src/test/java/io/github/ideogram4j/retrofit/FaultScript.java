package io.github.ideogram4j.retrofit;

import java.io.IOException;
import java.security.GeneralSecurityException;

/** What a server does with one request: reads as much of it as it likes, and answers as it likes. */
@FunctionalInterface
interface FaultScript {
    /** A line that is still open afterwards waits for the next request, with the next script. */
    void play(ServerLine line) throws IOException, GeneralSecurityException;

    /** Reads the whole request, then goes on. */
    static FaultScript afterRequest(FaultScript then) {
        return line -> {
            line.readRequest();
            then.play(line);
        };
    }

    /** An answer as it should be, but for its content. */
    static FaultScript answer(int status, String body, String... headers) {
        return afterRequest(line -> line.answer(status, body, headers));
    }

    /** The answer word for word, and then the end of the connection. */
    static FaultScript raw(String answer) {
        return afterRequest(line -> {
            line.write(answer);
            line.close();
        });
    }
}
