package io.github.ideogram4j.cli.report;

import io.github.ideogram4j.validation.Rule;
import io.github.ideogram4j.validation.Validator;
import io.github.ideogram4j.validation.Violation;
import java.util.ArrayList;
import java.util.List;

/**
 * The findings of every rule for masks.
 *
 * @param image the path of the picture
 * @param mask the path of the mask
 * @param findings one per rule, met or not
 */
public record MaskCheckReport(String image, String mask, List<Validator.MaskFinding> findings) implements Report {
    public MaskCheckReport {
        findings = List.copyOf(findings);
    }

    /** Whether the mask can be used. Recommendations that are not met do not prevent it. */
    public boolean usable() {
        return findings.stream()
                .noneMatch(finding -> !finding.met() && finding.rule().severity() == Violation.Severity.ERROR);
    }

    @Override
    public List<String> text(TextStyle style) {
        List<String> lines = new ArrayList<>();
        lines.add(style.bold(mask) + " for " + image + ": "
                + (usable() ? style.green("usable") : style.red("not usable")));
        findings.forEach(finding -> lines.add(line(finding, style)));
        return lines;
    }

    private static String line(Validator.MaskFinding finding, TextStyle style) {
        Rule rule = finding.rule();
        return "  " + verdict(finding, style) + "  " + rule.requirement() + ": " + finding.message() + " [" + rule.id()
                + "]";
    }

    private static String verdict(Validator.MaskFinding finding, TextStyle style) {
        if (finding.met()) {
            return style.green("met    ");
        }
        return finding.rule().severity() == Violation.Severity.ERROR ? style.red("not met") : style.yellow("warning");
    }

    @Override
    public JsonObject json() {
        return new JsonObject()
                .text("image", image)
                .text("mask", mask)
                .flag("usable", usable())
                .objects(
                        "findings", findings.stream().map(MaskCheckReport::json).toList());
    }

    private static JsonObject json(Validator.MaskFinding finding) {
        return new JsonObject()
                .text("rule", finding.rule().id())
                .text("severity", finding.rule().severity().name())
                .text("requirement", finding.rule().requirement())
                .flag("met", finding.met())
                .text("message", finding.message());
    }
}
