package io.github.ideogram4j.retrofit.internal.download;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The addresses that do not belong to a host on the Internet, by the registries of the IANA for special purposes. */
final class PrivateAddresses {
    private static final List<Block> IPV4 = blocks(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/3"); // multicast, reserved, broadcast

    /** Without ::ffff:0:0/96, which the JDK turns into an IPv4 address; see {@link #embedded}. */
    private static final List<Block> IPV6 = blocks(
            "::/96", // unspecified, loopback, IPv4-compatible
            "64:ff9b:1::/48",
            "100::/64",
            "2001:db8::/32",
            "fc00::/7",
            "fe80::/9", // link-local and site-local
            "ff00::/8");

    private static final Block MAPPED = new Block(new byte[] {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1, -1, 0, 0, 0, 0}, 96);
    private static final Block TRANSLATED = Block.of("::ffff:0:0:0/96");
    private static final Block NAT64 = Block.of("64:ff9b::/96");
    private static final Block TEREDO = Block.of("2001::/32");
    private static final Block SIX_TO_FOUR = Block.of("2002::/16");

    private PrivateAddresses() {}

    /** Whether the address is that of this machine, or one that is mapped to it. */
    static boolean isLoopback(InetAddress address) {
        byte[] bytes = address.getAddress();
        return address.isLoopbackAddress() || (MAPPED.contains(bytes) && bytes[12] == 127);
    }

    /** Whether the address is private, or leads to a private IPv4 address. Also true for loopback. */
    static boolean isPrivate(InetAddress address) {
        return isPrivateBytes(address.getAddress());
    }

    private static boolean isPrivateBytes(byte[] bytes) {
        if (bytes.length == 4) {
            return contains(IPV4, bytes);
        }
        return contains(IPV6, bytes) || embedded(bytes).stream().anyMatch(address -> contains(IPV4, address));
    }

    /** The IPv4 addresses that an IPv6 address leads to. */
    private static List<byte[]> embedded(byte[] bytes) {
        if (MAPPED.contains(bytes) || TRANSLATED.contains(bytes) || NAT64.contains(bytes)) {
            return List.of(Arrays.copyOfRange(bytes, 12, 16));
        }
        if (SIX_TO_FOUR.contains(bytes)) {
            return List.of(Arrays.copyOfRange(bytes, 2, 6));
        }
        if (TEREDO.contains(bytes)) { // the server, and the inverted client
            byte[] client = Arrays.copyOfRange(bytes, 12, 16);
            for (int i = 0; i < client.length; i++) {
                client[i] = (byte) ~client[i];
            }
            return List.of(Arrays.copyOfRange(bytes, 4, 8), client);
        }
        return List.of();
    }

    private static boolean contains(List<Block> blocks, byte[] address) {
        return blocks.stream().anyMatch(block -> block.contains(address));
    }

    private static List<Block> blocks(String... texts) {
        List<Block> blocks = new ArrayList<>();
        for (String text : texts) {
            blocks.add(Block.of(text));
        }
        return blocks;
    }

    /** All addresses with the same first bits. */
    private static final class Block {
        private final byte[] first;
        private final int bits;

        Block(byte[] first, int bits) {
            this.first = first;
            this.bits = bits;
        }

        static Block of(String text) {
            int slash = text.indexOf('/');
            try {
                byte[] first = InetAddress.getByName(text.substring(0, slash)).getAddress(); // no look-up
                return new Block(first, Integer.parseInt(text.substring(slash + 1)));
            } catch (UnknownHostException e) {
                throw new IllegalArgumentException(text, e);
            }
        }

        boolean contains(byte[] address) {
            if (address.length != first.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit += 8) {
                int mask = 0xff << Math.max(0, 8 - (bits - bit));
                if (((address[bit / 8] ^ first[bit / 8]) & mask & 0xff) != 0) {
                    return false;
                }
            }
            return true;
        }
    }
}
