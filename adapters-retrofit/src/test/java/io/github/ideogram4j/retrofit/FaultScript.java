package io.github.ideogram4j.retrofit;

import java.io.IOException;
import java.security.GeneralSecurityException;

/** What a server does with one request: how much it reads and what it answers. */
@FunctionalInterface
interface FaultScript {
    /** Serves one request. If the connection stays open, the next script serves the next request. */
    void play(ServerConnection connection) throws IOException, GeneralSecurityException;

    /** Returns a script that reads the whole request first. */
    static FaultScript afterRequest(FaultScript then) {
        return connection -> {
            connection.readRequest();
            then.play(connection);
        };
    }

    /** A well-formed response with any content. */
    static FaultScript answer(int status, String body, String... headers) {
        return afterRequest(connection -> connection.answer(status, body, headers));
    }

    /** A raw response, after which the connection is closed. */
    static FaultScript raw(String answer) {
        return afterRequest(connection -> {
            connection.write(answer);
            connection.close();
        });
    }
}
