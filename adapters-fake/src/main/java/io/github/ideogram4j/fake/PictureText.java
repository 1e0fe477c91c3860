package io.github.ideogram4j.fake;

/** What the fake writes into its pictures besides pixels, so that they can be recognised. */
final class PictureText {
    static final String SOFTWARE = "Software";
    static final String FAKE = "Ideogram4J fake";
    static final String OPERATION = "Ideogram4J-Operation";
    static final String PROMPT = "Ideogram4J-Prompt";
    static final String SEED = "Ideogram4J-Seed";

    private PictureText() {}
}
