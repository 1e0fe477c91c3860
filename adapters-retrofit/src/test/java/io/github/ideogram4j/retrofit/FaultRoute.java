package io.github.ideogram4j.retrofit;

import okhttp3.HttpUrl;

/** The way from a client to the server. */
enum FaultRoute {
    PLAIN("http", FaultyNames.Answer.ONE_ADDRESS),
    /** As a host has that serves both IPv4 and IPv6: an HTTP stack takes the second for a second chance. */
    TWO_ADDRESSES("http", FaultyNames.Answer.TWO_ADDRESSES),
    UNKNOWN_NAME("http", FaultyNames.Answer.UNKNOWN),
    HANGING_NAME("http", FaultyNames.Answer.HANG),
    TLS("https", FaultyNames.Answer.ONE_ADDRESS),
    /** The client does not know who signed the certificate. */
    DISTRUSTED("https", FaultyNames.Answer.ONE_ADDRESS),
    /** Nobody listens. */
    REFUSED("http", FaultyNames.Answer.ONE_ADDRESS),
    /** So many wait to be let in that nobody else is even told to wait. */
    CROWDED("http", FaultyNames.Answer.ONE_ADDRESS);

    private final String scheme;
    private final FaultyNames.Answer names;

    FaultRoute(String scheme, FaultyNames.Answer names) {
        this.scheme = scheme;
        this.names = names;
    }

    HttpUrl url(int port) {
        String host = scheme.equals("https") ? "127.0.0.1" : "localhost"; // the certificate's, or one to be looked up
        return HttpUrl.get(scheme + "://" + host + ":" + port + "/");
    }

    FaultyNames names() {
        return new FaultyNames(names);
    }

    boolean isSecure() {
        return scheme.equals("https");
    }

    /** Whether the next call gets through. */
    boolean recovers() {
        return this != DISTRUSTED && this != REFUSED && this != CROWDED;
    }
}
