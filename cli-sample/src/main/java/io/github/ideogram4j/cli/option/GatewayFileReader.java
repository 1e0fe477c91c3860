package io.github.ideogram4j.cli.option;

import io.github.ideogram4j.cli.gateway.Environment;
import io.github.ideogram4j.cli.gateway.GatewayChoice;
import io.github.ideogram4j.cli.gateway.GatewayFile;
import io.github.ideogram4j.cli.gateway.GatewayName;
import io.github.ideogram4j.internal.Excerpt;
import io.github.ideogram4j.port.Gateway;
import io.github.ideogram4j.pricing.PriceList;
import io.github.ideogram4j.retrofit.HttpGateway;
import io.github.ideogram4j.retrofit.HttpGateway.KeyHeader;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads a gateway from a properties file in UTF-8. Reports every wrong property at once. */
final class GatewayFileReader {
    /** The name of the option. */
    static final String OPTION = "--gateway-file";

    private static final int MAX_BYTES = 1 << 16;
    private static final String PRICE = "price.";
    private static final String URL = "url";
    private static final String KEY_VARIABLE = "key-variable";
    private static final List<String> KEYS = List.of(
            "name",
            URL,
            "path-prefix",
            "key-header",
            "edit-path",
            KEY_VARIABLE,
            "max-image-bytes",
            "max-reference-bytes",
            "max-request-bytes",
            "max-prompt-length",
            "undocumented",
            PRICE + "OPERATION[/VARIANT][+character]");

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._ -]{0,39}");
    private static final Pattern SECRET_NAME =
            Pattern.compile("(?i).*(key|token|secret|passw|credential|authorization|bearer).*");
    // a long run of letters and digits, looked at from its start only, or the usual start of a key
    private static final Pattern SECRET_VALUE = Pattern.compile(
            "(?i)(?<![a-z0-9])(?=[a-z]++[0-9]|[0-9]++[a-z])[a-z0-9]{20}" + "|\\bsk-[a-z0-9_-]{8}|\\bbearer\\s");
    private static final URI ANY_URL = URI.create("https://localhost");

    private final Path file;
    private final OptionReader reader;
    private final Map<String, String> properties = new TreeMap<>();

    private GatewayFileReader(Path file, OptionReader reader) {
        this.file = file;
        this.reader = reader;
    }

    /** The gateway of a file; empty if there is an error, which is added to the reader. */
    static Optional<GatewayFile> read(String path, OptionReader reader) {
        int before = reader.violations().size();
        Optional<GatewayFile> gateway =
                reader.read(OPTION, path, Path::of).flatMap(file -> new GatewayFileReader(file, reader).read());
        return reader.violations().size() == before ? gateway : Optional.empty();
    }

    private Optional<GatewayFile> read() {
        if (!check("", () -> parse(text()))) {
            return Optional.empty();
        }
        properties.forEach(this::requireKnown);
        Optional<Gateway> gateway = name().map(this::gateway);
        Optional<URI> url = required(URL, GatewayChoice::parseUrl);
        return gateway.flatMap(rules -> url.map(address -> file(address, rules)));
    }

    private GatewayFile file(URI address, Gateway rules) {
        HttpGateway.Builder builder = HttpGateway.builder(address, rules);
        // each checked alone, so that the message names the property
        property("path-prefix", text -> any().pathPrefix(text).build().pathPrefix())
                .ifPresent(builder::pathPrefix);
        property("edit-path", text -> any().editPath(text).build().editPath()).ifPresent(builder::editPath);
        property("key-header", text -> OptionValues.oneOf(KeyHeader.values(), text))
                .ifPresent(builder::keyHeader);
        String variable = property(KEY_VARIABLE, GatewayFileReader::variable)
                .orElseGet(() -> GatewayName.RELAY.keyVariable().orElseThrow());
        return new GatewayFile(builder.build(), variable);
    }

    private static HttpGateway.Builder any() {
        return HttpGateway.builder(ANY_URL, Gateway.relay());
    }

    private Gateway gateway(String name) {
        Gateway.Builder builder = Gateway.builder(name);
        property("max-image-bytes", GatewayFileReader::limit).ifPresent(builder::maxImageBytes);
        property("max-reference-bytes", GatewayFileReader::limit).ifPresent(builder::maxReferenceBytes);
        property("max-request-bytes", GatewayFileReader::limit).ifPresent(builder::maxRequestBytes);
        property("max-prompt-length", text -> (int) Math.min(limit(text), Integer.MAX_VALUE))
                .ifPresent(builder::maxPromptLength);
        property("undocumented", GatewayFileReader::uses).ifPresent(builder::undocumented);
        return builder.prices(prices(name)).build();
    }

    private PriceList prices(String name) {
        StatedPrices stated = new StatedPrices();
        properties.keySet().stream()
                .filter(key -> key.startsWith(PRICE))
                .forEach(key -> property(key, usd -> stated.add(key.substring(PRICE.length()), usd.trim())));
        return new PriceList(name, changed(), "the gateway file " + file.getFileName(), stated.entries());
    }

    private LocalDate changed() {
        try {
            return LocalDate.ofInstant(Files.getLastModifiedTime(file).toInstant(), ZoneOffset.UTC);
        } catch (IOException e) {
            return LocalDate.EPOCH; // deleted since it was read
        }
    }

    private Optional<String> name() {
        return required("name", text -> {
            if (!NAME.matcher(text).matches()) {
                throw new IllegalArgumentException(
                        "not 1 to 40 letters, digits, dots, dashes or blanks: " + Excerpt.of(text));
            }
            if (Arrays.stream(GatewayName.values())
                    .anyMatch(builtIn -> builtIn.label().equalsIgnoreCase(text))) {
                throw new IllegalArgumentException("the name of a built-in gateway: " + Excerpt.of(text));
            }
            return text;
        });
    }

    /** The message does not repeat the text, which may be a key. */
    private static String variable(String text) {
        if (!Environment.isKeyVariable(text)) {
            throw new IllegalArgumentException(
                    "not the name of an environment variable that ends in _API_KEY or _TOKEN, such as MY_RELAY_API_KEY");
        }
        return text;
    }

    private static long limit(String text) {
        if (!text.matches("[0-9]{1,18}") || Long.parseLong(text) == 0) {
            throw new IllegalArgumentException("not a whole number of at least 1: " + Excerpt.of(text));
        }
        return Long.parseLong(text);
    }

    private static String[] uses(String text) {
        String[] uses =
                Arrays.stream(text.split(",", -1)).map(String::trim).distinct().toArray(String[]::new);
        for (String use : uses) {
            if (!PricedItem.operations().contains(use.split("/", 2)[0])) {
                throw new IllegalArgumentException(
                        Excerpt.of(use) + " does not begin with one of " + String.join(", ", PricedItem.operations()));
            }
        }
        return uses;
    }

    private void requireKnown(String key, String value) {
        if (KEYS.contains(key) || key.startsWith(PRICE)) {
            return;
        }
        check(key, () -> {
            if (SECRET_NAME.matcher(key).matches() || isSecret(value)) {
                throw new IllegalArgumentException("looks like an API key, which is read from the environment only; "
                        + KEY_VARIABLE + " names its variable");
            }
            throw new IllegalArgumentException(
                    "not a known key (its value is " + Excerpt.of(value) + "); known are " + String.join(", ", KEYS));
        });
    }

    private static boolean isSecret(String value) {
        return SECRET_VALUE.matcher(value).find();
    }

    private <T> Optional<T> required(String key, Function<String, T> parser) {
        if (!properties.containsKey(key)) {
            check(key, () -> {
                throw new IllegalArgumentException("is missing");
            });
        }
        return property(key, parser);
    }

    private <T> Optional<T> property(String key, Function<String, T> parser) {
        return Optional.ofNullable(properties.get(key))
                .map(String::trim)
                .flatMap(value -> reader.read(OPTION, value, text -> {
                    try {
                        if (!key.equals(URL) && isSecret(text)) {
                            throw new IllegalArgumentException(
                                    "its value looks like an API key, which is read from the environment only");
                        }
                        return parser.apply(text);
                    } catch (IllegalArgumentException e) {
                        throw new IllegalArgumentException(place(key) + e.getMessage(), e);
                    }
                }));
    }

    private boolean check(String key, Runnable action) {
        return reader.read(OPTION, "", nothing -> {
                    try {
                        action.run();
                        return true;
                    } catch (IllegalArgumentException e) {
                        throw new IllegalArgumentException(place(key) + e.getMessage(), e);
                    }
                })
                .isPresent();
    }

    private String place(String key) {
        return Excerpt.of(file.toString()) + ": " + (key.isEmpty() ? "" : Excerpt.onOneLine(key) + ": ");
    }

    private String text() {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                throw new IllegalArgumentException("has more than " + MAX_BYTES + " bytes");
            }
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString()
                    .replaceFirst("^\uFEFF", ""); // some editors begin a file with a byte order mark
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("is not in UTF-8", e);
        } catch (NoSuchFileException e) {
            throw new IllegalArgumentException("does not exist", e);
        } catch (IOException e) {
            throw new IllegalArgumentException("cannot be read" + OptionValues.reason(e), e);
        }
    }

    private void parse(String text) {
        TreeSet<String> twice = new TreeSet<>();
        try {
            // a class of its own, because a Properties object keeps the last of several equal keys
            new Properties() {
                private static final long serialVersionUID = 1L;

                @Override
                public synchronized Object put(Object key, Object value) {
                    if (properties.put((String) key, (String) value) != null) {
                        twice.add((String) key);
                    }
                    return value;
                }
            }.load(new StringReader(text));
        } catch (IOException e) {
            throw new IllegalArgumentException("cannot be read", e); // a text in memory does not fail
        }
        twice.forEach(key -> check(key, () -> {
            throw new IllegalArgumentException("is given twice");
        }));
    }
}
