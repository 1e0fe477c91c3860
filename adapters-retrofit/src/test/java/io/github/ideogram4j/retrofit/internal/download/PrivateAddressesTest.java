package io.github.ideogram4j.retrofit.internal.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.List;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrivateAddressesTest {
    /** The first and the last address of each block, and its public neighbours; '-' if a neighbour is private too. */
    @ParameterizedTest
    @CsvSource({
        "0.0.0.0, 0.255.255.255, -, 1.0.0.0",
        "10.0.0.0, 10.255.255.255, 9.255.255.255, 11.0.0.0",
        "100.64.0.0, 100.127.255.255, 100.63.255.255, 100.128.0.0",
        "127.0.0.0, 127.255.255.255, 126.255.255.255, 128.0.0.0",
        "169.254.0.0, 169.254.255.255, 169.253.255.255, 169.255.0.0",
        "172.16.0.0, 172.31.255.255, 172.15.255.255, 172.32.0.0",
        "192.0.0.0, 192.0.0.255, 191.255.255.255, 192.0.1.0",
        "192.0.2.0, 192.0.2.255, 192.0.1.255, 192.0.3.0",
        "192.168.0.0, 192.168.255.255, 192.167.255.255, 192.169.0.0",
        "198.18.0.0, 198.19.255.255, 198.17.255.255, 198.20.0.0",
        "198.51.100.0, 198.51.100.255, 198.51.99.255, 198.51.101.0",
        "203.0.113.0, 203.0.113.255, 203.0.112.255, 203.0.114.0",
        "224.0.0.0, 239.255.255.255, 223.255.255.255, -",
        "240.0.0.0, 255.255.255.255, -, -",
        "::, ::ffff:ffff, -, ::1:0:0",
        "::ffff:10.0.0.0, ::ffff:10.255.255.255, ::ffff:9.255.255.255, ::ffff:11.0.0.0",
        "::ffff:0:10.0.0.0, ::ffff:0:10.255.255.255, ::ffff:0:9.255.255.255, ::ffff:0:11.0.0.0",
        "64:ff9b::0.0.0.0, 64:ff9b::0.255.255.255, 64:ff9a:ffff:ffff:ffff:ffff:ffff:ffff, 64:ff9b::1.0.0.0",
        "64:ff9b::10.0.0.0, 64:ff9b::10.255.255.255, 64:ff9b::9.255.255.255, 64:ff9b::11.0.0.0",
        "64:ff9b::255.255.255.255, 64:ff9b::240.0.0.0, 64:ff9b::223.255.255.255, 64:ff9b::1:0:0",
        "64:ff9b:1::, 64:ff9b:1:ffff:ffff:ffff:ffff:ffff, 64:ff9b:0:ffff:ffff:ffff:ffff:ffff, 64:ff9b:2::",
        "100::, 100::ffff:ffff:ffff:ffff, ff:ffff:ffff:ffff:ffff:ffff:ffff:ffff, 100:0:0:1::",
        "2001:0:a00:0::, 2001:0:aff:ffff:ffff:ffff:ffff:ffff, 2001:0:9ff:ffff::f7f7:f7f7, 2001:0:b00:0::f7f7:f7f7",
        "2001:0:808:808::f5ff:ffff, 2001:0:808:808::f500:0, 2001:0:808:808::f600:0, 2001:0:808:808::f4ff:ffff",
        "2001:db8::, 2001:db8:ffff:ffff:ffff:ffff:ffff:ffff, 2001:db7:ffff:ffff:ffff:ffff:ffff:ffff, 2001:db9::",
        "2002:a00::, 2002:aff:ffff:ffff:ffff:ffff:ffff:ffff, 2002:9ff:ffff::, 2002:b00::",
        "2002:7f00:1::, 2002:a9fe:a9fe::1, 2002:808:808::, 2003::",
        "fc00::, fdff:ffff:ffff:ffff:ffff:ffff:ffff:ffff, fbff:ffff:ffff:ffff:ffff:ffff:ffff:ffff, fe00::",
        "fe80::, febf:ffff:ffff:ffff:ffff:ffff:ffff:ffff, fe7f:ffff:ffff:ffff:ffff:ffff:ffff:ffff, -",
        "fec0::, feff:ffff:ffff:ffff:ffff:ffff:ffff:ffff, -, -",
        "ff00::, ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff, -, -"
    })
    void isPrivate_edgesOfABlock_areTold(String first, String last, String before, String after) throws Exception {
        assertThat(List.of(isPrivate(first), isPrivate(last))).containsExactly(true, true);
        for (String neighbour : List.of(before, after)) {
            assertThat(!neighbour.equals("-") && isPrivate(neighbour))
                    .as(neighbour)
                    .isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"8.8.8.8", "2606:4700::1111", "2001:4860:4860::8888", "64:ff9b::8.8.8.8", "2002:808:808::1"})
    void isPrivate_publicAddress_isFalse(String address) throws Exception {
        assertThat(isPrivate(address)).isFalse();
    }

    /** The JDK keeps such an address only if it is made of bytes. */
    @Test
    void isPrivate_mappedAddressOfBytes_isThatOfIpv4() throws Exception {
        assertThat(PrivateAddresses.isPrivate(mapped(10, 0, 0, 1))).isTrue();
        assertThat(PrivateAddresses.isPrivate(mapped(8, 8, 8, 8))).isFalse();
        assertThat(PrivateAddresses.isLoopback(mapped(127, 0, 0, 1))).isTrue();
        assertThat(PrivateAddresses.isLoopback(mapped(10, 0, 0, 1))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1:80/, 127.0.0.1, true",
        "http://127.0.0.1:80/, 127.0.0.2, true",
        "http://localhost/, ::1, true",
        "http://localhost/, 8.8.8.8, true",
        "http://127.0.0.1/, 0.0.0.0, false",
        "http://127.0.0.1/, 10.0.0.5, false",
        "http://127.0.0.1/, 172.16.0.1, false",
        "http://127.0.0.1/, 192.168.1.1, false",
        "http://127.0.0.1/, 169.254.169.254, false",
        "http://localhost/, fd00::1, false",
        "http://localhost/, 64:ff9b::127.0.0.1, false",
        "https://gateway.example/, 127.0.0.1, false",
        "https://gateway.example/, ::1, false",
        "https://gateway.example/, 169.254.169.254, false",
        "https://10.0.0.5/, 10.0.0.5, true",
        "https://10.0.0.5/, 127.0.0.1, false"
    })
    void lookup_ofAPicturesHost_acceptsLoopbackFromLoopbackOnly(String gateway, String address, boolean accepted)
            throws Exception {
        PublicHostDns hosts = new PublicHostDns(
                host -> List.of(InetAddress.getByName(address)), HttpUrl.get(gateway), RecordingProxySelector.none());

        for (String host :
                List.of(address, HttpUrl.get(gateway).host().equals(address) ? address : "pictures.example")) {
            if (accepted) {
                assertThat(hosts.lookup(host)).hasSize(1);
            } else {
                assertThatThrownBy(() -> hosts.lookup(host)).hasMessageContaining("is a private address");
            }
        }
    }

    private static boolean isPrivate(String address) throws Exception {
        return PrivateAddresses.isPrivate(InetAddress.getByName(address));
    }

    private static InetAddress mapped(int... ipv4) throws Exception {
        byte[] bytes = new byte[16];
        bytes[10] = -1;
        bytes[11] = -1;
        for (int i = 0; i < ipv4.length; i++) {
            bytes[12 + i] = (byte) ipv4[i];
        }
        return Inet6Address.getByAddress(null, bytes, -1);
    }
}
