package io.github.ideogram4j.cli.command;

import io.github.ideogram4j.cli.gallery.GalleryWriter;
import io.github.ideogram4j.cli.option.OptionReader;
import io.github.ideogram4j.cli.option.OptionValues;
import io.github.ideogram4j.cli.option.OutputOptions;
import io.github.ideogram4j.cli.report.CommandError;
import io.github.ideogram4j.cli.report.CommandException;
import io.github.ideogram4j.cli.report.ExitCode;
import io.github.ideogram4j.cli.report.ReportPrinter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import javax.inject.Inject;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a page with the pictures of a directory. */
@Command(footer = {"  ideogram gallery pictures", "  ideogram gallery pictures --out pictures.html"})
final class GalleryCommand implements Callable<Integer> {
    private static final String DIRECTORY = "DIR";
    private static final String OUT = "--out";
    private static final String PAGE = "index.html";

    @Parameters(index = "0", paramLabel = DIRECTORY, description = "The directory of the pictures")
    private String directory = "";

    @Option(
            names = OUT,
            paramLabel = "FILE",
            description = "The page (default: index.html in DIR). An earlier page is replaced, any other file is not")
    private @Nullable String out;

    @Mixin
    private OutputOptions output = new OutputOptions();

    private final ReportPrinter printer;
    private final GalleryWriter writer;

    @Inject
    GalleryCommand(ReportPrinter printer, GalleryWriter writer) {
        this.printer = printer;
        this.writer = writer;
    }

    @Override
    public Integer call() {
        OptionReader reader = new OptionReader();
        Path pictures = reader.read(DIRECTORY, directory, Path::of).orElse(Path.of(""));
        Path page = reader.read(OUT, out, Path::of).orElse(pictures.resolve(PAGE));
        CommandException.throwIfInvalid(reader.violations());
        try {
            List<Path> files = files(pictures, reader);
            check(page, reader);
            CommandException.throwIfInvalid(reader.violations());
            printer.print(writer.write(pictures, files, page), output);
            return ExitCode.DONE.code();
        } catch (IOException e) {
            throw new CommandException(CommandError.unsaved("the page could not be written" + OptionValues.reason(e)));
        }
    }

    private static List<Path> files(Path pictures, OptionReader reader) throws IOException {
        if (!Files.isDirectory(pictures)) {
            reader.error(DIRECTORY, "gallery-directory", pictures + " is not a directory");
            return List.of();
        }
        List<Path> files = GalleryWriter.pictures(pictures);
        if (files.isEmpty()) {
            reader.error(DIRECTORY, "gallery-pictures", pictures + " has no PNG, JPEG or WebP file");
        }
        return files;
    }

    private static void check(Path page, OptionReader reader) throws IOException {
        Path parent = page.toAbsolutePath().getParent();
        if (parent == null || !Files.isDirectory(parent)) {
            reader.error(OUT, "gallery-file", page + " is not in a directory");
        } else if (!GalleryWriter.mayReplace(page)) {
            reader.error(OUT, "gallery-file", page + " exists and is not a page of this command; name another file");
        }
    }
}
