package io.github.ideogram4j.model;

import java.util.HashMap;
import java.util.Map;

/** V3 aspect ratios with the resolution that fits each best. */
final class V3Sizes {
    static final Map<AspectRatio, Resolution> BY_RATIO = parse("""
            1x1 1024x1024
            1x2 704x1408
            2x1 1408x704
            1x3 512x1536
            3x1 1536x512
            2x3 832x1248
            3x2 1248x832
            3x4 864x1152
            4x3 1152x864
            4x5 896x1120
            5x4 1120x896
            10x16 800x1280
            16x10 1280x800
            9x16 736x1312
            16x9 1312x736
            """);

    private V3Sizes() {}

    private static Map<AspectRatio, Resolution> parse(String table) {
        Map<AspectRatio, Resolution> sizes = new HashMap<>();
        for (String line : table.trim().split("\n", -1)) {
            String[] cells = line.trim().split(" ", -1);
            sizes.put(AspectRatio.parse(cells[0]), Resolution.parse(cells[1]));
        }
        return Map.copyOf(sizes);
    }
}
