package io.github.ideogram4j.retrofit.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class InterruptibleDnsTest {
    private final List<Thread> threads = new ArrayList<>();
    private final InterruptibleDns dns = new InterruptibleDns(host -> {
        threads.add(Thread.currentThread());
        return List.of();
    });

    @ParameterizedTest
    @ValueSource(strings = {"example.com", "relay1", "relay-2.10", "10.x.0.1"})
    void lookup_ofAName_runsOnAnotherThread(String host) throws UnknownHostException {
        dns.lookup(host);

        assertThat(threads).hasSize(1).doesNotContain(Thread.currentThread());
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "::1", "2001:db8::a", "fe80::1%eth0"})
    void lookup_ofAnAddress_runsOnTheThreadOfTheCaller(String host) throws UnknownHostException {
        dns.lookup(host);

        assertThat(threads).containsExactly(Thread.currentThread());
    }
}
