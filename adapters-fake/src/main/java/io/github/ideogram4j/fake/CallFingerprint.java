package io.github.ideogram4j.fake;

import io.github.ideogram4j.call.CallOptions;
import io.github.ideogram4j.internal.Excerpt;
import io.github.ideogram4j.model.ImageSource;
import io.github.ideogram4j.operation.Operation;
import io.github.ideogram4j.operation.ParameterVisitor;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Hashes the operation, the parameters and the file contents of a call; equal calls have equal hashes. */
final class CallFingerprint implements ParameterVisitor {
    private final MessageDigest digest = Digests.sha256();
    private final UploadReader uploads;
    private final Map<String, String> parameters = new LinkedHashMap<>();
    private final List<ReceivedCall.Input> inputs = new ArrayList<>();
    private long size;

    private CallFingerprint(UploadReader uploads) {
        this.uploads = uploads;
    }

    static CallFingerprint of(Operation<?> operation, CallOptions options, UploadReader uploads) {
        CallFingerprint fingerprint = new CallFingerprint(uploads);
        fingerprint.add("operation");
        fingerprint.add(operation.name());
        operation.describeTo(fingerprint);
        for (Map.Entry<String, String> extra : options.extraParameters().entrySet()) {
            fingerprint.text(extra.getKey(), extra.getValue());
        }
        return fingerprint;
    }

    /** The SHA-256 hash. Resets the digest, so call it once. */
    byte[] hash() {
        return digest.digest();
    }

    /** The number of hashed bytes: about the size of the request. */
    long size() {
        return size;
    }

    /** The parameters by name; several values joined by commas, a file as its name, size and hash. */
    Map<String, String> parameters() {
        return Collections.unmodifiableMap(parameters);
    }

    List<ReceivedCall.Input> inputs() {
        return Collections.unmodifiableList(inputs);
    }

    @Override
    public void text(String name, String value) {
        put(name, value);
        add(name);
        add(value);
    }

    /** Does not hash seed and image count: the seed is added for each picture. */
    @Override
    public void number(String name, int value) {
        if (!name.equals("seed") && !name.equals("num_images")) {
            text(name, Integer.toString(value));
        } else {
            put(name, Integer.toString(value));
        }
    }

    @Override
    public void file(String name, ImageSource value) {
        add(name);
        byte[] bytes = uploads.bytesOf(name, value);
        add(bytes);
        String hash = uploads.hashOf(value);
        inputs.add(new ReceivedCall.Input(name, value.name(), bytes.length, hash));
        put(name, Excerpt.of(value.name()) + " (" + bytes.length + " bytes, sha256 " + hash.substring(0, 12) + ")");
    }

    private void put(String name, String value) {
        String before = parameters.get(name);
        parameters.put(name, before == null ? value : before + ", " + value);
    }

    private void add(String text) {
        add(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Hashes the length first, so that different lists of parts never have the same bytes. */
    private void add(byte[] part) {
        digest.update(Digests.bytes(part.length));
        digest.update(part);
        size += part.length;
    }
}
