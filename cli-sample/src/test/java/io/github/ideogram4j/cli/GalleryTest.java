package io.github.ideogram4j.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.ideogram4j.cli.gallery.GalleryWriter;
import io.github.ideogram4j.image.ImageFormat;
import java.io.File;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** The page of {@code gallery}, which is XML as well as HTML and is read as such here. */
final class GalleryTest {
    private static final String HOSTILE =
            "</h2><script>alert(1)</script> \"quoted\" 'single' & <img src=x onerror=alert(1)> {{cards}}";

    @TempDir
    private Path folder;

    private Path page() {
        return folder.resolve("index.html");
    }

    private void generate(String... args) {
        String[] all = Stream.concat(Stream.of("generate", "--out", folder.toString(), "--quiet"), Stream.of(args))
                .toArray(String[]::new);
        assertThat(CommandRunner.run(all).exit()).isZero();
    }

    private CommandOutcome gallery(String... more) {
        return CommandRunner.run(Stream.concat(Stream.of("gallery", folder.toString()), Stream.of(more))
                .toArray(String[]::new));
    }

    private static Document read(Path page) throws Exception {
        DocumentBuilder builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
        builder.setEntityResolver((publicId, systemId) -> new InputSource(new StringReader("")));
        return builder.parse(page.toFile());
    }

    private static List<Element> all(Document page, String tag) {
        NodeList nodes = page.getElementsByTagName(tag);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    /** The facts of each card as lines of label and value. */
    private static List<String> facts(Document page) {
        return all(page, "dl").stream()
                .map(list -> list.getTextContent().replaceAll("\\s*\n\\s*", "|"))
                .toList();
    }

    @Test
    void gallery_pictures_showsEachWithItsFacts() throws Exception {
        generate("A lighthouse", "--seed", "7", "--aspect-ratio", "16x9", "-n", "2");
        generate("A fox", "--seed", "8", "--model", "v2");

        CommandOutcome outcome = gallery();

        assertThat(outcome.exit()).as(outcome.err()).isZero();
        assertThat(outcome.out()).contains("3 pictures, made offline: would have cost $0.2", page().toString());
        Document page = read(page());
        assertThat(all(page, "h2"))
                .extracting(Element::getTextContent)
                .containsExactly("A fox", "A lighthouse", "A lighthouse");
        assertThat(all(page, "img")).hasSize(3).allSatisfy(image -> {
            assertThat(image.getAttribute("alt")).startsWith("A ");
            String data = image.getAttribute("src");
            assertThat(data).startsWith("data:image/jpeg;base64,");
            byte[] jpeg = Base64.getDecoder().decode(data.substring(data.indexOf(',') + 1));
            assertThat(ImageFormat.sniff(jpeg)).contains(ImageFormat.JPEG);
            assertThat(jpeg.length).isLessThan(40_000);
        });
        assertThat(all(page, "img").get(1).getAttribute("width")).isEqualTo("360");
        assertThat(facts(page).get(1))
                .contains("Seed7", "Modelv3, v3-generate", "1312\u00d7736", "Cost$0.06, not paid", "Gatewayoffline")
                .contains("Made2026-11-20 12:00", "Filea-lighthouse-7-1.png");
        assertThat(all(page, "a")).extracting(link -> link.getAttribute("href")).contains("./a-lighthouse-7-1.png");
    }

    /** Nothing of a prompt or of a file name becomes markup, and no script runs but the page's own. */
    @Test
    void gallery_hostilePrompt_isText() throws Exception {
        generate(HOSTILE, "--seed", "1");
        SampleImages.file(folder, "b <i>&\"'#?%41.png", SampleImages.palettePng(8, 8));

        assertThat(gallery().exit()).isZero();

        Document page = read(page());
        assertThat(all(page, "script")).hasSize(1);
        assertThat(all(page, "h2").get(1).getTextContent()).isEqualTo(HOSTILE);
        assertThat(all(page, "img"))
                .hasSize(2)
                .extracting(image -> image.getAttribute("alt"))
                .contains(HOSTILE);
        for (Element link : all(page, "a")) {
            Path file = Path.of(page().toUri().resolve(URI.create(link.getAttribute("href"))));
            assertThat(file).isRegularFile();
        }
        String policy = all(page, "meta").stream()
                .map(meta -> meta.getAttribute("content"))
                .filter(content -> content.startsWith("default-src 'none'"))
                .findFirst()
                .orElseThrow();
        byte[] script = all(page, "script").get(0).getTextContent().getBytes(StandardCharsets.UTF_8);
        String hash = Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(script));
        assertThat(policy).contains("script-src 'sha256-" + hash + "'").doesNotContain("http");
    }

    /** Names that are equal after normalization are not equal to a file system, nor is a backslash a separator. */
    @Test
    void gallery_nameOfAnotherSystem_isLinked() throws Exception {
        assumeTrue(File.separatorChar == '/');
        for (String name : List.of("e\u0301.png", "\u00e9.png", "a\\b.png", "100% + ~;,=$&@!()*[]{}|^`.png")) {
            SampleImages.file(folder, name, SampleImages.palettePng(8, 8));
        }

        assertThat(gallery().exit()).isZero();

        assertThat(all(read(page()), "a"))
                .extracting(link -> Path.of(page().toUri().resolve(URI.create(link.getAttribute("href")))))
                .containsExactlyInAnyOrder(GalleryWriter.pictures(folder).toArray(Path[]::new));
    }

    @Test
    void gallery_anyPage_needsNoNetworkAndIsAccessible() throws Exception {
        generate("A boat");
        gallery();

        String html = Files.readString(page());
        Document page = read(page());
        assertThat(html).doesNotContain("http://", "https://", "@import").contains("prefers-color-scheme: dark");
        assertThat(page.getDocumentElement().getAttribute("lang")).isEqualTo("en");
        assertThat(all(page, "h1")).hasSize(1);
        assertThat(all(page, "label").get(0).getAttribute("for"))
                .isEqualTo(all(page, "input").get(0).getAttribute("id"));
        assertThat(all(page, "output").get(0).getAttribute("aria-live")).isEqualTo("polite");
    }

    @Test
    void gallery_batch_usesItsManifest() throws Exception {
        SampleImages.file(folder, "x-2.jpg", SampleImages.photograph(40, 30));
        SampleImages.file(folder, "x-10.jpg", SampleImages.photograph(40, 30));
        Files.writeString(folder.resolve("manifest.jsonl"), """
                {"id":"boats","status":"done","exit":0,"files":["out/x-2.jpg","out/x-10.jpg"],"seeds":[41,42],"cost":"0.10"}
                {"id":"3","status":"failed","exit":4,"files":[],"error":"refused: <b>no</b>"}
                {"id":"4","status":"failed","exit":6,"files":[],"error":{"kind":"busy","message":"busy"}}
                {"id":"4","status":"done","exit":0,"files":["gone.png"]}
                {"id":"5","sta""");

        CommandOutcome outcome = gallery("--json");

        assertThat(outcome.json()).containsEntry("pictures", 2.0).containsEntry("summary", "2 pictures, cost $0.10");
        Document page = read(page());
        assertThat(facts(page).get(0)).contains("Seed41", "Cost$0.05", "Lineboats", "Filex-2.jpg");
        assertThat(facts(page).get(1)).contains("Seed42", "Filex-10.jpg");
        assertThat(all(page, "td"))
                .extracting(Element::getTextContent)
                .containsExactly("3", "failed", "refused: <b>no</b>");
    }

    /** The seeds are those of all pictures of the answer, and one of them was not saved. */
    @Test
    void gallery_lineThatIsNotComplete_guessesNoSeed() throws Exception {
        SampleImages.file(folder, "x.jpg", SampleImages.photograph(40, 30));
        Files.writeString(
                folder.resolve("manifest.jsonl"),
                "{\"id\":\"boats\",\"status\":\"failed\",\"files\":[\"x.jpg\"],\"seeds\":[41,42]}\n");

        gallery();

        assertThat(facts(read(page())).get(0))
                .contains("Lineboats", "Filex.jpg")
                .doesNotContain("Seed");
    }

    @Test
    void gallery_damagedPicture_isListedWithoutPreview() throws Exception {
        SampleImages.file(folder, "a.png", SampleImages.palettePng(8, 8));
        SampleImages.file(folder, "b.png", new byte[] {1, 2, 3});

        CommandOutcome outcome = gallery("--json");

        assertThat(outcome.exit()).isZero();
        assertThat(outcome.json()).containsEntry("pictures", 2.0).containsEntry("unreadable", 1.0);
        assertThat(all(read(page()), "img")).hasSize(1);
    }

    @Test
    void gallery_ownPage_isReplaced() throws Exception {
        SampleImages.file(folder, "a.png", SampleImages.palettePng(8, 8));
        gallery();
        SampleImages.file(folder, "b.png", SampleImages.palettePng(8, 8));

        assertThat(gallery().exit()).isZero();

        assertThat(all(read(page()), "img")).hasSize(2);
        assertThat(names()).containsExactly("a.png", "b.png", "index.html");
    }

    @Test
    void gallery_foreignFile_isNotReplaced() throws Exception {
        SampleImages.file(folder, "a.png", SampleImages.palettePng(8, 8));
        Files.writeString(page(), "<html>mine</html>");

        CommandOutcome outcome = gallery();

        assertThat(outcome.exit()).isEqualTo(2);
        assertThat(outcome.err()).contains("--out: ", "index.html exists and is not a page");
        assertThat(page()).hasContent("<html>mine</html>");
        assertThat(names()).containsExactly("a.png", "index.html");
    }

    @Test
    void gallery_outElsewhere_linksRelatively() throws Exception {
        SampleImages.file(folder, "a.png", SampleImages.palettePng(8, 8));
        Path site = Files.createDirectory(folder.resolve("site"));
        Path other = site.resolve("all.html");

        assertThat(gallery("--out", other.toString()).exit()).isZero();

        assertThat(all(read(other), "a").get(0).getAttribute("href")).isEqualTo("./../a.png");
        assertThat(page()).doesNotExist();
    }

    @Test
    void gallery_nothingToShow_isAnError() throws IOException {
        assertThat(gallery().exit()).isEqualTo(2);
        assertThat(gallery().err()).contains("[gallery-pictures]");
        assertThat(CommandRunner.run("gallery", folder.resolve("none").toString())
                        .err())
                .contains("[gallery-directory]");
        SampleImages.file(folder, "a.png", SampleImages.palettePng(8, 8));
        assertThat(gallery("--out", folder.resolve("none/page.html").toString()).err())
                .contains("is not in a directory");
        assertThat(names()).containsExactly("a.png");
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
