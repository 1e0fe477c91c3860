package io.github.ideogram4j.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URISyntaxException;
import java.util.List;
import org.junit.jupiter.api.Test;

final class JavaCommandTest {

    @Test
    void hello_hasTheFlagsOfTheCommandButNotItsArchive() throws URISyntaxException {
        JavaCommand command = new JavaCommand(List.of(
                "/jdk/bin/java",
                "-XX:SharedArchiveFile=ideogram.jsa",
                "-Xshare:auto",
                "-XX:+UseSerialGC",
                "-Djava.awt.headless=true",
                "-jar",
                "ideogram.jar",
                "--version"));

        assertThat(command.hello())
                .startsWith("/jdk/bin/java", "-XX:+UseSerialGC", "-Djava.awt.headless=true", "-cp")
                .endsWith(Hello.class.getName())
                .hasSize(6);
    }
}
