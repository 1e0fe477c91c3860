package io.github.ideogram4j.retrofit.bench;

import io.github.ideogram4j.retrofit.TestCertificate;
import java.io.IOException;
import java.net.URI;
import java.security.GeneralSecurityException;

/**
 * The addresses of one {@link FixedResponseServer}.
 *
 * @param http1 answers at once
 * @param slow HTTP/1.1, answers after 50 ms
 * @param waiting HTTP/1.1, answers after 3 s
 * @param http2 answers at once
 */
record ServerAddresses(ServerAddress http1, ServerAddress slow, ServerAddress waiting, ServerAddress http2) {

    /** Reads what the server printed: its ports, then its certificate. */
    static ServerAddresses parse(String line) throws IOException {
        String[] words = line.split(" ", -1);
        try {
            return new ServerAddresses(
                    ServerAddress.http1(uri("http", words[0])),
                    ServerAddress.http1(uri("http", words[1])),
                    ServerAddress.http1(uri("http", words[2])),
                    new ServerAddress(uri("https", words[3]), TestCertificate.of(words[4])));
        } catch (GeneralSecurityException e) {
            throw new IOException("no certificate", e);
        }
    }

    private static URI uri(String scheme, String port) {
        return URI.create(scheme + "://127.0.0.1:" + port + "/");
    }
}
