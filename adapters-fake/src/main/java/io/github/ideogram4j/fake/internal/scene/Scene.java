package io.github.ideogram4j.fake.internal.scene;

import java.util.List;

/** The parameters of a generated scene. */
public final class Scene {
    private final String prompt;
    private final String caption;
    private final long seed;
    private final List<Integer> colours;
    private final String style;

    /**
     * Creates the parameters.
     *
     * @param prompt any text; determines the subject and is drawn on the label
     * @param caption a short line below the prompt on the label
     * @param seed determines the composition
     * @param colours RGB colours to use; empty to derive them from the prompt
     * @param style name of a style type on the wire; unknown or empty names select {@link RenderStyle#PAPER_CUT}
     */
    public Scene(String prompt, String caption, long seed, List<Integer> colours, String style) {
        this.prompt = prompt;
        this.caption = caption;
        this.seed = seed;
        this.colours = List.copyOf(colours);
        this.style = style;
    }

    /** A scene with derived colours in the default style. */
    public static Scene of(String prompt, String caption, long seed) {
        return new Scene(prompt, caption, seed, List.of(), "");
    }

    String prompt() {
        return prompt;
    }

    String caption() {
        return caption;
    }

    /** Determines the composition. */
    public long seed() {
        return seed;
    }

    List<Integer> colours() {
        return colours;
    }

    String style() {
        return style;
    }
}
