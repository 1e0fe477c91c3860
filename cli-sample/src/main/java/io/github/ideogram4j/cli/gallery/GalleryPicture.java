package io.github.ideogram4j.cli.gallery;

import io.github.ideogram4j.call.ImageDecoder;
import io.github.ideogram4j.cli.picture.ProvenanceFiles;
import io.github.ideogram4j.cli.picture.Thumbnail;
import io.github.ideogram4j.cli.report.Provenance;
import io.github.ideogram4j.cli.report.Provenance.Field;
import io.github.ideogram4j.image.ImageHeader;
import io.github.ideogram4j.model.ImageSource;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A picture of the page.
 *
 * @param file the picture
 * @param header format and size; empty if the file cannot be read as a picture
 * @param thumbnail a small picture; empty if it cannot be decoded
 * @param provenance how it was made
 * @param line the line of the batch that made it; empty if none is known
 */
record GalleryPicture(
        Path file,
        Optional<ImageHeader> header,
        Optional<Thumbnail> thumbnail,
        Provenance provenance,
        Optional<BatchManifest.Line> line) {
    private static final int THUMBNAIL_SIDE = 360;
    private static final long MAX_PIXELS = 50_000_000;
    private static final int DECIMALS = 6;

    /** Reads a picture. One that is damaged is shown without its thumbnail. */
    static GalleryPicture read(Path file, BatchManifest manifest, ImageDecoder decoder) {
        Optional<BatchManifest.Line> line = manifest.lineOf(String.valueOf(file.getFileName()));
        try {
            ImageHeader header = header(file);
            Provenance provenance = ProvenanceFiles.read(file, ProvenanceFiles.texts(file, header));
            return new GalleryPicture(file, Optional.of(header), thumbnail(file, decoder), provenance, line);
        } catch (IOException | RuntimeException e) {
            return new GalleryPicture(file, Optional.empty(), Optional.empty(), Provenance.UNKNOWN, line);
        }
    }

    private static ImageHeader header(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return ImageHeader.read(in);
        }
    }

    private static Optional<Thumbnail> thumbnail(Path file, ImageDecoder decoder) {
        try {
            return Optional.of(Thumbnail.of(decoder.decode(ImageSource.of(file), MAX_PIXELS), THUMBNAIL_SIDE));
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    /** Its share of the price of the call, in US dollars; of a range, the highest. Empty if unknown. */
    Optional<BigDecimal> cost() {
        Optional<BigDecimal> call = provenance.get(Field.COST).flatMap(GalleryPicture::highest);
        if (call.isPresent()) {
            return call.map(
                    amount -> share(amount, provenance.number(Field.PICTURES).orElse(1L)));
        }
        return line.flatMap(
                known -> known.cost().flatMap(GalleryPicture::highest).map(amount -> share(amount, known.pictures())));
    }

    private static Optional<BigDecimal> highest(String cost) {
        String amount = cost.substring(cost.lastIndexOf('-') + 1);
        return amount.matches("[0-9]{1,12}(\\.[0-9]{1,12})?") ? Optional.of(new BigDecimal(amount)) : Optional.empty();
    }

    private static BigDecimal share(BigDecimal amount, long pictures) {
        return amount.divide(BigDecimal.valueOf(Math.max(pictures, 1)), DECIMALS, RoundingMode.HALF_UP);
    }

    /** The seed; from the batch if the file does not say it. */
    Optional<String> seed() {
        Optional<String> own = provenance.get(Field.SEED);
        return own.isPresent() ? own : line.flatMap(known -> known.seedOf(String.valueOf(file.getFileName())));
    }

    /** Whether nothing was paid, because the offline gateway made it. */
    boolean isFree() {
        return provenance.get(Field.GATEWAY).map("offline"::equals).orElse(false);
    }
}
