package io.github.ideogram4j.jdbc.trial;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A PostgreSQL server that keeps what it confirms, and can be stopped as a power failure would. */
final class PostgresServer implements AutoCloseable {
    private final Path data = Files.createTempDirectory("ideogram4j-fleet");
    private final EmbeddedPostgres postgres;

    PostgresServer() throws IOException {
        postgres = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setServerConfig("max_connections", "200")
                .setServerConfig("fsync", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("synchronous_commit", "on")
                .start();
    }

    String url() {
        return postgres.getJdbcUrl("postgres", "postgres");
    }

    /** Stops it at once, as {@code pg_ctl stop -m immediate} does, and starts it on the same data. */
    void crash() throws Exception {
        long pid = Long.parseLong(
                Files.readAllLines(data.resolve("postmaster.pid")).get(0).trim());
        ProcessHandle server = ProcessHandle.of(pid).orElseThrow();
        List<String> command = new ArrayList<>();
        if (System.getProperty("user.name").equals("root")) { // which the server refuses to run as
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(server.info().command().orElseThrow());
        command.addAll(List.of(server.info().arguments().orElseThrow()));
        new ProcessBuilder("kill", "-QUIT", Long.toString(pid)).start().waitFor();
        server.onExit().get();
        Path log = Files.createTempFile("ideogram4j-fleet", ".log");
        new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        awaitConnection();
    }

    private void awaitConnection() throws InterruptedException {
        while (true) {
            try (Connection connection = DriverManager.getConnection(url())) {
                if (connection.isValid(1)) {
                    return;
                }
            } catch (SQLException e) {
                Thread.sleep(50);
            }
        }
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
