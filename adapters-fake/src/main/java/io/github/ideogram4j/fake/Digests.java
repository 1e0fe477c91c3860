package io.github.ideogram4j.fake;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256 digests. */
final class Digests {
    private Digests() {}

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JVM has SHA-256", e);
        }
    }

    static byte[] hash(byte[] fingerprint, long number) {
        MessageDigest digest = sha256();
        digest.update(fingerprint);
        digest.update(bytes(number));
        return digest.digest();
    }

    static byte[] bytes(long number) {
        return ByteBuffer.allocate(Long.BYTES).putLong(0, number).array();
    }

    static long firstLong(byte[] hash) {
        return ByteBuffer.wrap(hash).getLong();
    }

    static String hex(byte[] hash, int digits) {
        StringBuilder hex = new StringBuilder();
        for (int i = 0; hex.length() < digits; i++) {
            hex.append(Character.forDigit(hash[i] >> 4 & 0xF, 16)).append(Character.forDigit(hash[i] & 0xF, 16));
        }
        return hex.substring(0, digits);
    }
}
