package io.github.ideogram4j.cli.report;

import io.github.ideogram4j.cli.option.OutputOptions;
import io.github.ideogram4j.fake.server.ServedRequest;
import io.github.ideogram4j.pricing.Money;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.inject.Inject;

/** The log lines of a served request: time, status, operation, prompt and cost; then a line for each note. */
public final class ServedRequestReport {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final int PROMPT_CHARACTERS = 60;

    private final ReportPrinter printer;

    @Inject
    ServedRequestReport(ReportPrinter printer) {
        this.printer = printer;
    }

    /** The lines, in colours where reports have them. */
    public List<String> lines(ServedRequest request, Instant time, OutputOptions options) {
        TextStyle style = printer.style(options);
        List<String> lines = new ArrayList<>();
        String method = request.method().isEmpty() ? "unreadable request" : request.method() + " " + request.path();
        String what = request.operation().orElse(method);
        String prompt = request.prompt().map(text -> " \"" + cut(text) + "\"").orElse("");
        String cost = request.cost()
                .filter(quote -> !quote.high().equals(Optional.of(Money.ZERO)))
                .map(quote -> " " + quote)
                .orElse("");
        lines.add(
                style.sanitize(TIME.format(time) + " " + status(request.status(), style) + " " + what + prompt + cost));
        request.notes().forEach(note -> lines.add(style.sanitize("         " + style.yellow(note))));
        return lines;
    }

    private static String status(int status, TextStyle style) {
        if (status == 0) {
            return style.red("---");
        }
        String text = Integer.toString(status);
        return status < 300 ? style.green(text) : style.red(text);
    }

    private static String cut(String prompt) {
        return prompt.codePointCount(0, prompt.length()) <= PROMPT_CHARACTERS
                ? prompt
                : prompt.substring(0, prompt.offsetByCodePoints(0, PROMPT_CHARACTERS)) + "...";
    }
}
