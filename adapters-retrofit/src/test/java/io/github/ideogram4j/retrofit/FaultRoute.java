package io.github.ideogram4j.retrofit;

import okhttp3.HttpUrl;

/** The route from a client to the server. */
enum FaultRoute {
    PLAIN("http", FaultyDns.Answer.ONE_ADDRESS),
    /** Two addresses, as of a host with IPv4 and IPv6: an HTTP stack may try the second after a failure at the first. */
    TWO_ADDRESSES("http", FaultyDns.Answer.TWO_ADDRESSES),
    UNKNOWN_NAME("http", FaultyDns.Answer.UNKNOWN),
    HANGING_LOOKUP("http", FaultyDns.Answer.HANG),
    TLS("https", FaultyDns.Answer.ONE_ADDRESS),
    /** The client does not trust the certificate. */
    DISTRUSTED("https", FaultyDns.Answer.ONE_ADDRESS),
    /** No server listens. */
    REFUSED("http", FaultyDns.Answer.ONE_ADDRESS),
    /** The accept queue is full. */
    FULL_BACKLOG("http", FaultyDns.Answer.ONE_ADDRESS);

    private final String scheme;
    private final FaultyDns.Answer answer;

    FaultRoute(String scheme, FaultyDns.Answer answer) {
        this.scheme = scheme;
        this.answer = answer;
    }

    HttpUrl url(int port) {
        String host =
                scheme.equals("https") ? "127.0.0.1" : "localhost"; // the name in the certificate, or a name to look up
        return HttpUrl.get(scheme + "://" + host + ":" + port + "/");
    }

    FaultyDns dns() {
        return new FaultyDns(answer);
    }

    boolean isSecure() {
        return scheme.equals("https");
    }

    /** Whether the next call can reach the server. */
    boolean recovers() {
        return this != DISTRUSTED && this != REFUSED && this != FULL_BACKLOG;
    }
}
