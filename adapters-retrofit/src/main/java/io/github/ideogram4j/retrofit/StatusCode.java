package io.github.ideogram4j.retrofit;

/** What a status says of a paid POST, whatever the body. */
final class StatusCode {
    private StatusCode() {}

    /**
     * Whether the service certainly did not carry the request out. Not so for 408, which a proxy may send while the
     * service works on, nor for 302 and 303, which may point to a result.
     */
    static boolean refuses(int status) {
        return (status >= 400 && status < 500 && status != 408) || isMoved(status);
    }

    /** The endpoint lives elsewhere; the request was not looked at. */
    static boolean isMoved(int status) {
        return status == 301 || status == 307 || status == 308;
    }
}
