package io.github.ideogram4j.retrofit.internal.wire;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/**
 * What has been read of a 2xx answer so far: links which have arrived survive a deadline or an interrupt. Used by the thread
 * of the caller only.
 */
public final class PartialAnswer {
    private static final int HEAD_BYTES = 2048;

    private @Nullable ByteArrayOutputStream head;
    private final List<@Nullable String[]> images = new ArrayList<>();
    private Map<Id, String> ids = Map.of();

    /** The identifiers that an answer may have, the most useful first. */
    enum Id {
        /** Of a task that makes the pictures later. */
        TASK,
        REQUEST,
        /** Named {@code id}: in an answer with pictures it may be that of a picture. */
        PLAIN
    }

    /** Keeps the last {@code count} bytes of {@code buffer}, as far as they belong to the first of the answer. */
    void received(Buffer buffer, long count) throws IOException {
        ByteArrayOutputStream into = head;
        int length = (int) Math.min(count, HEAD_BYTES - (into == null ? 0 : into.size()));
        if (into == null) {
            into = new ByteArrayOutputStream(length);
            head = into;
        }
        if (length > 0) {
            buffer.copyTo(into, buffer.size() - count, length);
        }
    }

    /** Adds a picture without fields. */
    void addImage() {
        images.add(new @Nullable String[WireImage.FIELDS]);
    }

    /** Sets a field of the last picture. */
    void set(int field, @Nullable String value) {
        images.get(images.size() - 1)[field] = value;
    }

    /** Removes the last picture, which turned out to be something else. */
    void dropImage() {
        images.remove(images.size() - 1);
    }

    /** Notes an identifier, unless one of the kind is known or {@code value} is blank. */
    void note(Id kind, @Nullable String value) {
        if (value != null && !value.trim().isEmpty()) {
            ids = ids.isEmpty() ? new EnumMap<>(Id.class) : ids;
            ids.putIfAbsent(kind, value);
        }
    }

    /** Whether the answer names a task. */
    boolean isTask() {
        return ids.containsKey(Id.TASK);
    }

    /** The first characters of the answer. */
    public String head() {
        return head == null ? "" : new String(head.toByteArray(), StandardCharsets.UTF_8);
    }

    /** The pictures; the last one may be incomplete. */
    public List<WireImage> images() {
        List<WireImage> copy = new ArrayList<>(images.size());
        for (@Nullable String[] fields : images) {
            copy.add(WireImage.of(fields));
        }
        return copy;
    }

    /** The identifier by which the service knows the task or the request. */
    public Optional<String> id() {
        for (Id kind : Id.values()) {
            String id = ids.get(kind);
            if (id != null && (images.isEmpty() || kind != Id.PLAIN)) {
                return Optional.of(id);
            }
        }
        return Optional.empty();
    }

    /** The field {@code request_id}. */
    @Nullable
    String requestId() {
        return ids.get(Id.REQUEST);
    }
}
