package io.github.ideogram4j.cli.gateway;

import io.github.ideogram4j.internal.Excerpt;
import io.github.ideogram4j.validation.Violation;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The user's configuration file: defaults of options, and keys.
 *
 * @param file the file; empty if there is none
 * @param defaults values by option, such as {@code --speed}
 * @param keys API keys by the environment variable that they stand in for
 * @param problems what is wrong with the file; if there is anything, there are no defaults and no keys
 */
public record UserConfig(
        Optional<Path> file, Map<String, String> defaults, Map<String, String> keys, List<Violation> problems) {
    /** The rule of every problem. */
    public static final String RULE = "config-file";

    /** The options that the file can set. */
    public static final List<String> OPTIONS = List.of(
            "gateway",
            "base-url",
            "gateway-file",
            "model",
            "speed",
            "magic-prompt",
            "out",
            "timeout",
            "retries",
            "max-cost",
            "journal",
            "quiet",
            "verbose",
            "no-color");

    private static final int MAX_BYTES = 1 << 16;
    private static final int MAX_NAME = 30;
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final UserConfig NONE = new UserConfig(Optional.empty(), Map.of(), Map.of(), List.of());

    public UserConfig {
        defaults = Map.copyOf(defaults);
        keys = Map.copyOf(keys);
        problems = List.copyOf(problems);
    }

    /**
     * Reads {@code ideogram/config.properties} in the directory {@code XDG_CONFIG_HOME}, or {@code .config} of
     * {@code HOME}.
     *
     * @param variables the environment variables
     */
    static UserConfig read(Map<String, String> variables) {
        Path directory = absolute(variables.getOrDefault("XDG_CONFIG_HOME", ""));
        if (directory == null) {
            Path home = absolute(variables.getOrDefault("HOME", ""));
            if (home == null) {
                return NONE;
            }
            directory = home.resolve(".config");
        }
        Path file = directory.resolve("ideogram").resolve("config.properties");
        return Files.exists(file) ? read(file) : NONE;
    }

    /** A relative path would depend on the current directory, which may be somebody else's. */
    private static @Nullable Path absolute(String directory) {
        try {
            Path path = Path.of(directory);
            return path.isAbsolute() ? path : null;
        } catch (InvalidPathException e) { // in the C locale, any that is not ASCII
            return null;
        }
    }

    private static UserConfig read(Path file) {
        Map<String, String> defaults = new TreeMap<>();
        Map<String, String> keys = new TreeMap<>();
        List<Violation> problems = new ArrayList<>();
        try {
            Properties properties = new Properties();
            properties.load(new StringReader(text(file)));
            for (String name : properties.stringPropertyNames()) {
                String value = properties.getProperty(name).trim();
                if (mayBeKey(name)) {
                    problems.add(problem(
                            file,
                            "a name with digits or more than " + MAX_NAME + " characters, which may be a key, is not"
                                    + " known; a key follows its variable, such as AIHUBMIX_API_KEY = ..."));
                } else if (value.isEmpty()) {
                    problems.add(problem(file, Excerpt.onOneLine(name) + " has no value"));
                } else if (Environment.isKeyVariable(name)) {
                    keys.put(name, value);
                } else if (OPTIONS.contains(name)) {
                    defaults.put("--" + name, value);
                } else {
                    problems.add(problem(
                            file,
                            Excerpt.of(name) + " is not one of " + String.join(", ", OPTIONS)
                                    + ", or a variable whose name ends in _API_KEY or _TOKEN"));
                }
            }
            if (!keys.isEmpty() && isOpenToOthers(file)) {
                problems.add(problem(
                        file,
                        "holds a key (" + String.join(", ", keys.keySet())
                                + ") and can be read or changed by other users; run: chmod 600 " + file));
            }
        } catch (CharacterCodingException e) {
            problems.add(problem(file, "is not in UTF-8"));
        } catch (IOException | IllegalArgumentException e) {
            problems.add(problem(file, "cannot be read: " + e.getMessage()));
        }
        return problems.isEmpty()
                ? new UserConfig(Optional.of(file), defaults, keys, problems)
                : new UserConfig(Optional.of(file), Map.of(), Map.of(), problems);
    }

    private static String text(Path file) throws IOException {
        if (Files.size(file) > MAX_BYTES) {
            throw new IOException("it has more than " + MAX_BYTES + " bytes");
        }
        String text = Files.readString(file, StandardCharsets.UTF_8);
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text; // some editors begin a file with it
    }

    /** A key pasted without its variable is a name, and is not repeated. No option has a digit in its name. */
    private static boolean mayBeKey(String name) {
        return !Environment.isKeyVariable(name)
                && (name.length() > MAX_NAME || name.chars().anyMatch(Character::isDigit));
    }

    /**
     * Whether others can read a key, or change the address that it is sent to. Where a file system has no such
     * permissions, the directory of the user is private.
     */
    private static boolean isOpenToOthers(Path file) throws IOException {
        if (!FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            return false;
        }
        Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
        return !Collections.disjoint(permissions, PosixFilePermissions.fromString("---rw-rw-"));
    }

    private static Violation problem(Path file, String message) {
        return new Violation(Violation.Severity.ERROR, Excerpt.onOneLine(file.toString()), RULE, message);
    }

    /** The number of keys only. */
    @Override
    public String toString() {
        return "UserConfig[" + file + ", " + defaults + ", " + keys.size() + " keys, " + problems + "]";
    }
}
