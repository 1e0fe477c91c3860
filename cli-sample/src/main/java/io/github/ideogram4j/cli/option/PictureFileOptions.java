package io.github.ideogram4j.cli.option;

import picocli.CommandLine.Option;

/** What is written to and beside each picture. */
public final class PictureFileOptions {
    @Option(
            names = "--sidecar",
            description = "Also write how each picture was made to a JSON file beside it: boat.png.json")
    private boolean sidecar;

    @Option(
            names = "--no-provenance",
            description =
                    "Leave out of PNG files how they were made: operation, prompt, seed, model, gateway, cost, time")
    private boolean noProvenance;

    /** A copy that a later command line does not change. */
    public PictureFileOptions copy() {
        PictureFileOptions copy = new PictureFileOptions();
        copy.sidecar = sidecar;
        copy.noProvenance = noProvenance;
        return copy;
    }

    /** Whether to write a JSON file beside each picture. */
    public boolean sidecar() {
        return sidecar;
    }

    /** Whether to write to a PNG file how it was made. */
    public boolean provenance() {
        return !noProvenance;
    }
}
