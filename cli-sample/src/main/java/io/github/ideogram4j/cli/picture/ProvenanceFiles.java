package io.github.ideogram4j.cli.picture;

import com.squareup.moshi.JsonReader;
import io.github.ideogram4j.cli.report.Provenance;
import io.github.ideogram4j.image.ImageFormat;
import io.github.ideogram4j.image.ImageHeader;
import io.github.ideogram4j.image.Png;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import okio.Buffer;

/** Reads and writes how a picture was made: the texts of a PNG, and the JSON file beside a picture of any format. */
public final class ProvenanceFiles {
    private static final String EXTENSION = ".json";
    private static final int MAX_BYTES = 1 << 20;

    private ProvenanceFiles() {}

    /** The name of the JSON file beside a picture: {@code boat.png.json}. */
    public static Path sidecar(Path picture) {
        return picture.resolveSibling(picture.getFileName() + EXTENSION);
    }

    /**
     * Writes the JSON file beside a picture.
     *
     * @throws FileAlreadyExistsException if the file exists
     */
    static void write(Path picture, Provenance provenance) throws IOException {
        try (WholeFile file = new WholeFile(sidecar(picture))) {
            String json = provenance.json(String.valueOf(picture.getFileName())) + "\n";
            file.out().write(json.getBytes(StandardCharsets.UTF_8));
            file.create();
        }
    }

    /** Moves the JSON file beside a picture that is about to be moved, if there is one; it names the picture. */
    public static void moveSidecar(Path picture, Path target) throws IOException {
        Path beside = sidecar(picture);
        if (!Files.isRegularFile(beside)) {
            return;
        }
        if (!Objects.equals(picture.getFileName(), target.getFileName())) {
            write(target, readSidecar(beside));
            Files.delete(beside);
        } else {
            Files.move(beside, sidecar(target));
        }
    }

    /**
     * The uncompressed texts of a PNG file; none of another format.
     *
     * @param header of the picture
     */
    public static Map<String, String> texts(Path picture, ImageHeader header) throws IOException {
        if (header.format() != ImageFormat.PNG) {
            return Map.of();
        }
        try (InputStream in = new BufferedInputStream(Files.newInputStream(picture))) {
            return Png.texts(in);
        }
    }

    /**
     * What the picture itself says, or else the JSON file beside it; unknown if neither says anything. A JSON file that
     * cannot be read counts as missing.
     *
     * @param texts of the picture
     */
    public static Provenance read(Path picture, Map<String, String> texts) {
        Provenance own = Provenance.ofTexts(texts);
        if (own.isComplete()) {
            return own;
        }
        Provenance beside = readSidecar(sidecar(picture));
        return beside.isComplete() ? beside : own;
    }

    private static Provenance readSidecar(Path file) {
        if (!Files.isRegularFile(file)) {
            return Provenance.UNKNOWN;
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MAX_BYTES + 1);
            return bytes.length > MAX_BYTES
                    ? Provenance.UNKNOWN
                    : Provenance.ofMembers(members(new String(bytes, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            return Provenance.UNKNOWN;
        }
    }

    /**
     * The members of a JSON object; none of any other text.
     *
     * @throws IOException if it is not JSON
     */
    public static Map<?, ?> members(String json) throws IOException {
        try (JsonReader reader = JsonReader.of(new Buffer().writeUtf8(json))) {
            return reader.readJsonValue() instanceof Map<?, ?> members ? members : Map.of();
        } catch (RuntimeException e) {
            throw new IOException("not a JSON object", e);
        }
    }
}
