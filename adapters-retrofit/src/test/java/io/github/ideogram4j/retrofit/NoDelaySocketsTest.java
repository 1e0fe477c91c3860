package io.github.ideogram4j.retrofit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import javax.net.SocketFactory;
import org.junit.jupiter.api.Test;

final class NoDelaySocketsTest {
    /** A factory whose sockets know nothing of delays, as those over a file or a tunnel do. */
    private static final class OddSockets extends SocketFactory {
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
    void createSocket_thatCannotDoWithoutDelay_isUsedAllTheSame() throws Exception {
        try (Socket socket = new NoDelaySockets(new OddSockets()).createSocket()) {
            assertThat(socket.isClosed()).isFalse();
        }
    }
}
