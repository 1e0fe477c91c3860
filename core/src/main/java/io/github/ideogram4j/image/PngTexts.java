package io.github.ideogram4j.image;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Collects a PNG's uncompressed texts; one that is compressed, over the limits or torn is passed over. */
final class PngTexts {
    private static final int MAX_LENGTH = 64 * 1024;
    private static final int MAX_COUNT = 64;

    private final Map<String, String> texts = new LinkedHashMap<>();

    private PngTexts() {}

    static Map<String, String> read(InputStream in) throws IOException {
        PngChunks chunks = new PngChunks(new ImageInput(in, "PNG"));
        PngHeader.read(chunks);
        PngTexts texts = new PngTexts();
        for (chunks.next(); !chunks.is("IEND"); chunks.next()) {
            texts.take(chunks);
        }
        chunks.content(0);
        return Collections.unmodifiableMap(texts.texts);
    }

    private void take(PngChunks chunks) throws IOException {
        boolean fits = chunks.left() <= MAX_LENGTH && texts.size() < MAX_COUNT;
        if (fits && chunks.is("tEXt")) {
            plain(chunks.content(MAX_LENGTH));
        } else if (fits && chunks.is("iTXt")) {
            international(chunks.content(MAX_LENGTH));
        } else {
            chunks.end();
        }
    }

    private void plain(byte[] content) {
        int end = zero(content, 0);
        if (end > 0) {
            keep(content, end, end + 1, StandardCharsets.ISO_8859_1);
        }
    }

    /** Keyword, 0, compressed or not, method, language, 0, translated keyword, 0, text. */
    private void international(byte[] content) {
        int end = zero(content, 0);
        int language = zero(content, end + 3);
        int translated = zero(content, language + 1);
        if (end > 0 && language > 0 && translated > 0 && content[end + 1] == 0) {
            keep(content, end, translated + 1, StandardCharsets.UTF_8);
        }
    }

    private void keep(byte[] content, int keywordEnd, int from, Charset charset) {
        String keyword = new String(content, 0, keywordEnd, StandardCharsets.ISO_8859_1);
        texts.putIfAbsent(keyword, new String(content, from, content.length - from, charset));
    }

    /** Index of the first zero byte from there on; -1 if there is none. */
    private static int zero(byte[] content, int from) {
        for (int i = from; i < content.length; i++) {
            if (content[i] == 0) {
                return i;
            }
        }
        return -1;
    }
}
