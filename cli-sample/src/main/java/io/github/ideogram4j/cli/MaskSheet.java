package io.github.ideogram4j.cli;

import io.github.ideogram4j.validation.MaskFinding;
import io.github.ideogram4j.validation.Rule;
import io.github.ideogram4j.validation.Severity;
import java.util.ArrayList;
import java.util.List;

/** What every rule for masks found. */
record MaskSheet(String image, String mask, List<MaskFinding> findings) implements Report {
    MaskSheet {
        findings = List.copyOf(findings);
    }

    /** Whether it would be sent: broken recommendations do not stop it. */
    boolean usable() {
        return findings.stream()
                .noneMatch(finding -> !finding.met() && finding.rule().severity() == Severity.ERROR);
    }

    @Override
    public List<String> text(Paint paint) {
        List<String> lines = new ArrayList<>();
        lines.add(paint.strong(mask) + " for " + image + ": "
                + (usable() ? paint.good("usable") : paint.bad("not usable")));
        findings.forEach(finding -> lines.add(line(finding, paint)));
        return lines;
    }

    private static String line(MaskFinding finding, Paint paint) {
        Rule rule = finding.rule();
        return "  " + verdict(finding, paint) + "  " + rule.requirement() + ": " + finding.message() + " [" + rule.id()
                + "]";
    }

    private static String verdict(MaskFinding finding, Paint paint) {
        if (finding.met()) {
            return paint.good("met    ");
        }
        return finding.rule().severity() == Severity.ERROR ? paint.bad("not met") : paint.doubtful("warning");
    }

    @Override
    public JsonTree json() {
        return new JsonTree()
                .text("image", image)
                .text("mask", mask)
                .flag("usable", usable())
                .trees("findings", findings.stream().map(MaskSheet::json).toList());
    }

    private static JsonTree json(MaskFinding finding) {
        return new JsonTree()
                .text("rule", finding.rule().id())
                .text("severity", finding.rule().severity().name())
                .text("requirement", finding.rule().requirement())
                .flag("met", finding.met())
                .text("message", finding.message());
    }
}
