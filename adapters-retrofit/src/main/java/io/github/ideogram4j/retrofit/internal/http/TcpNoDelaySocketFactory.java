package io.github.ideogram4j.retrofit.internal.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import javax.net.SocketFactory;

/**
 * Sets {@code TCP_NODELAY} on each socket, which OkHttp does not do. Without it, the end of an upload waits 40 ms for an
 * acknowledgement.
 */
final class TcpNoDelaySocketFactory extends SocketFactory {
    private final SocketFactory delegate;

    TcpNoDelaySocketFactory(SocketFactory delegate) {
        this.delegate = delegate;
    }

    @Override
    public Socket createSocket() throws IOException {
        return withNoDelay(delegate.createSocket());
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return withNoDelay(delegate.createSocket(host, port));
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) throws IOException {
        return withNoDelay(delegate.createSocket(host, port, localHost, localPort));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return withNoDelay(delegate.createSocket(host, port));
    }

    @Override
    public Socket createSocket(InetAddress address, int port, InetAddress localAddress, int localPort)
            throws IOException {
        return withNoDelay(delegate.createSocket(address, port, localAddress, localPort));
    }

    private static Socket withNoDelay(Socket socket) {
        try {
            socket.setTcpNoDelay(true);
        } catch (SocketException e) {
            // uploads are slower, but the connection works
        }
        return socket;
    }
}
