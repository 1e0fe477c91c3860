package io.github.ideogram4j.retrofit.bench;

import io.github.ideogram4j.retrofit.TestCertificate;
import java.net.URI;
import java.security.GeneralSecurityException;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * Where a client connects to.
 *
 * @param certificate of a server that speaks HTTP/2 over TLS; {@code null} for HTTP/1.1 without TLS
 */
record ServerAddress(URI uri, @Nullable TestCertificate certificate) {

    /** HTTP/1.1 without TLS. */
    static ServerAddress http1(URI uri) {
        return new ServerAddress(uri, null);
    }

    boolean isHttp2() {
        return certificate != null;
    }

    /** OkHttp's defaults, and trust in the certificate. */
    OkHttpClient.Builder client() {
        OkHttpClient.Builder client = new OkHttpClient.Builder();
        try {
            return certificate == null ? client : certificate.trustedBy(client);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
