package io.github.ideogram4j.fake;

import io.github.ideogram4j.call.CallOptions;
import io.github.ideogram4j.model.ImageSource;
import io.github.ideogram4j.operation.Operation;
import io.github.ideogram4j.operation.ParameterVisitor;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** What makes a call the call it is: a hash over its operation, its parameters and the bytes of its files. */
final class Fingerprint implements ParameterVisitor {
    private final MessageDigest digest = Digests.sha256();
    private final Uploads uploads;
    private long size;

    private Fingerprint(Uploads uploads) {
        this.uploads = uploads;
    }

    static Fingerprint of(Operation<?> operation, CallOptions options, Uploads uploads) {
        Fingerprint fingerprint = new Fingerprint(uploads);
        fingerprint.text("operation", operation.name());
        operation.describeTo(fingerprint);
        options.extraParameters().forEach(fingerprint::text);
        return fingerprint;
    }

    /** To be asked for once. */
    byte[] hash() {
        return digest.digest();
    }

    /** How many bytes went into it: about the size of a request. */
    long size() {
        return size;
    }

    @Override
    public void text(String name, String value) {
        add(name);
        add(value);
    }

    /** The seed is left out: it is mixed in picture by picture. */
    @Override
    public void number(String name, int value) {
        if (!name.equals("seed") && !name.equals("num_images")) {
            text(name, Integer.toString(value));
        }
    }

    @Override
    public void file(String name, ImageSource value) {
        add(name);
        add(uploads.bytesOf(name, value));
    }

    private void add(String text) {
        add(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The length goes first, so that no two lists of parts look the same joined. */
    private void add(byte[] part) {
        digest.update(Digests.bytes(part.length));
        digest.update(part);
        size += part.length;
    }
}
