package io.github.ideogram4j.pricing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The built-in price lists. A line is: operations, variants, price or range in USD, unit. */
final class PriceTables {
    // Turbo of edit and replace-background: 0.03 on the Korean page, 0.06 on the others. Reframe has no page, only a
    // price.
    // Upscale is headed "price per picture" there, but billed per source by what others report: several are a range.
    static final PriceList AIHUBMIX = list(
            "aihubmix-2026-11-20", LocalDate.of(2026, 11, 20), "AiHubMix documentation, Ideogram API, prices", """
                    v3-generate,v3-remix TURBO 0.03 picture
                    v3-edit,v3-reframe,v3-replace-background TURBO 0.03-0.06 picture
                    v3-generate,v3-remix,v3-edit,v3-reframe,v3-replace-background DEFAULT 0.06 picture
                    v3-generate,v3-remix,v3-edit,v3-reframe,v3-replace-background QUALITY 0.09 picture
                    legacy-generate,legacy-remix V_1 0.06 picture
                    legacy-generate,legacy-remix V_1_TURBO 0.02 picture
                    legacy-generate,legacy-remix,legacy-edit V_2 0.08 picture
                    legacy-generate,legacy-remix,legacy-edit V_2_TURBO 0.05 picture
                    legacy-generate,legacy-remix V_2A 0.04 picture
                    legacy-generate,legacy-remix V_2A_TURBO 0.025 picture
                    upscale - 0.06 call_or_picture
                    """);

    static final PriceList IDEOGRAM = list(
            "ideogram-2026-11-16",
            LocalDate.of(2026, 11, 16),
            "Ideogram, API pricing; upscale and describe at second hand",
            """
                    v3-generate,v3-remix,v3-edit,v3-reframe,v3-replace-background FLASH 0.03 picture
                    v3-generate,v3-remix,v3-edit,v3-reframe,v3-replace-background TURBO 0.03 picture
                    v3-generate,v3-remix,v3-edit,v3-reframe,v3-replace-background DEFAULT 0.06 picture
                    v3-generate,v3-remix,v3-edit,v3-reframe,v3-replace-background QUALITY 0.09 picture
                    v3-generate,v3-remix,v3-edit TURBO+CHARACTER 0.10 picture
                    v3-generate,v3-remix,v3-edit DEFAULT+CHARACTER 0.15 picture
                    v3-generate,v3-remix,v3-edit QUALITY+CHARACTER 0.20 picture
                    legacy-generate,legacy-remix V_1 0.06 picture
                    legacy-generate,legacy-remix V_1_TURBO 0.02 picture
                    legacy-generate,legacy-remix,legacy-edit V_2 0.08 picture
                    legacy-generate,legacy-remix,legacy-edit V_2_TURBO 0.05 picture
                    legacy-generate,legacy-remix V_2A 0.04 picture
                    legacy-generate,legacy-remix V_2A_TURBO 0.025 picture
                    upscale - 0.06 call
                    describe - 0.01 call
                    """);

    private static final String CHARACTER = "+CHARACTER";

    private PriceTables() {}

    private static PriceList list(String id, LocalDate date, String source, String table) {
        List<PriceList.Entry> entries = new ArrayList<>();
        for (String line : table.trim().split("\n", -1)) {
            String[] cells = line.trim().split(" ", -1);
            for (String operation : cells[0].split(",", -1)) {
                entries.add(entry(operation, cells[1], cells[2], cells[3]));
            }
        }
        return new PriceList(id, date, source, entries);
    }

    private static PriceList.Entry entry(String operation, String variant, String price, String unit) {
        boolean character = variant.endsWith(CHARACTER);
        String plain = variant.replace(CHARACTER, "").replace("-", "");
        String[] bounds = price.split("-", -1);
        Money low = Money.of(bounds[0]);
        Money high = Money.of(bounds[bounds.length - 1]);
        return new PriceList.Entry(
                operation, plain, character, low, high, PriceList.Unit.valueOf(unit.toUpperCase(Locale.ROOT)));
    }
}
