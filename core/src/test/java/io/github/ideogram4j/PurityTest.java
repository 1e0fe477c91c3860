package io.github.ideogram4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Core needs only java.base, apart from JSpecify's annotations. */
final class PurityTest {
    @Test
    void core_withJavaBaseOnly_validatesPaintsAndQuotes() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--limit-modules",
                        "java.base",
                        "-cp",
                        classes(Ideogram.class) + System.getProperty("path.separator") + classes(PurityProbe.class),
                        PurityProbe.class.getName())
                .redirectErrorStream(true)
                .start();

        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(output).isZero();
        assertThat(output.lines())
                .containsExactly(
                        "modules 1",
                        "size Raster[20x10]",
                        "quote $0.12",
                        "check seed-with-several-images",
                        "check mask-opaque");
    }

    @Test
    void core_classes_referToJavaBaseOnly() throws Exception {
        StringWriter output = new StringWriter();
        int code = ToolProvider.findFirst("jdeps")
                .orElseThrow()
                .run(
                        new PrintWriter(output),
                        new PrintWriter(output),
                        "--ignore-missing-deps",
                        "--print-module-deps",
                        classes(Ideogram.class).toString());

        assertThat(code).as(output.toString()).isZero();
        assertThat(output.toString().trim()).isEqualTo("java.base");
    }

    @Test
    void pom_dependencies_areJSpecifyAndTestToolsOnly() throws Exception {
        Path pom = classes(Ideogram.class).resolve("../../pom.xml").normalize();

        assertThat(shippedDependencies(pom)).containsExactly("jspecify");
        assertThat(shippedDependencies(pom.resolve("../../pom.xml").normalize()))
                .isEmpty();
    }

    private static List<String> shippedDependencies(Path pom) throws Exception {
        Document document =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(pom.toFile());
        List<String> artifacts = new ArrayList<>();
        NodeList dependencies = document.getElementsByTagName("dependency");
        for (int i = 0; i < dependencies.getLength(); i++) {
            Element dependency = (Element) dependencies.item(i);
            boolean declared = dependency.getParentNode().getParentNode() == document.getDocumentElement();
            if (declared && !text(dependency, "scope").equals("test")) {
                artifacts.add(text(dependency, "artifactId"));
            }
        }
        return artifacts;
    }

    private static String text(Element element, String tag) {
        NodeList found = element.getElementsByTagName(tag);
        return found.getLength() == 0 ? "" : found.item(0).getTextContent();
    }

    private static Path classes(Class<?> type) throws IOException, URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }
}
