package io.github.ideogram4j.retrofit.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import javax.net.SocketFactory;
import org.junit.jupiter.api.Test;

final class TcpNoDelaySocketFactoryTest {
    /** A factory whose sockets do not support {@code TCP_NODELAY}, like those of tunnels. */
    private static final class UnsupportedOptionSocketFactory extends SocketFactory {
        @Override
        public Socket createSocket() {
            return new Socket() {
                @Override
                public void setTcpNoDelay(boolean on) throws SocketException {
                    throw new SocketException("not supported");
                }
            };
        }

        @Override
        public Socket createSocket(String host, int port) {
            return createSocket();
        }

        @Override
        public Socket createSocket(String host, int port, InetAddress localHost, int localPort) {
            return createSocket();
        }

        @Override
        public Socket createSocket(InetAddress host, int port) {
            return createSocket();
        }

        @Override
        public Socket createSocket(InetAddress address, int port, InetAddress localAddress, int localPort) {
            return createSocket();
        }
    }

    @Test
    void createSocket_withoutTcpNoDelay_isUsed() throws Exception {
        try (Socket socket = new TcpNoDelaySocketFactory(new UnsupportedOptionSocketFactory()).createSocket()) {
            assertThat(socket.isClosed()).isFalse();
        }
    }
}
