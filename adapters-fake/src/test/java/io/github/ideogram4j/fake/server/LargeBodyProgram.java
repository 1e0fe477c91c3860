package io.github.ideogram4j.fake.server;

import io.github.ideogram4j.fake.FakeTransport;
import io.github.ideogram4j.fixture.Pictures;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;

/** Uploads a picture of 50 MiB to a server in the same process, without holding it, and prints the status line. */
final class LargeBodyProgram {
    private static final int SIZE = 50 * 1024 * 1024;
    private static final int HEADER = 33; // signature and IHDR of a PNG

    private LargeBodyProgram() {}

    public static void main(String[] args) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        byte[] small = Pictures.png(64, 64, (x, y) -> Pictures.BLACK);
        String form = new String(
                new WireForm().file("image_file", "a.png", new byte[] {0}).body(), StandardCharsets.UTF_8);
        String[] around = form.split("\0", -1);
        try (FakeServer server = FakeServer.start(new FakeTransport());
                Socket socket = new Socket(server.uri().getHost(), server.port())) {
            OutputStream body = socket.getOutputStream();
            long length = form.length() - 1L + SIZE;
            body.write(("POST /ideogram/describe HTTP/1.1\r\nHost: h\r\nApi-Key: k\r\nConnection: close\r\n"
                            + "Content-Type: multipart/form-data; boundary=" + WireForm.BOUNDARY
                            + "\r\nContent-Length: "
                            + length + "\r\n\r\n" + around[0])
                    .getBytes(StandardCharsets.UTF_8));
            writePicture(small, body);
            body.write(around[1].getBytes(StandardCharsets.UTF_8));
            body.flush();
            out.println(new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))
                    .readLine());
        }
    }

    /** The small picture with a large chunk that decoders skip. */
    private static void writePicture(byte[] small, OutputStream out) throws IOException {
        int filling = SIZE - small.length - 12;
        ByteArrayOutputStream start = new ByteArrayOutputStream();
        start.write(small, 0, HEADER);
        start.writeBytes(ByteBuffer.allocate(4).putInt(filling).array());
        CRC32 crc = new CRC32();
        byte[] name = "zzZz".getBytes(StandardCharsets.US_ASCII);
        crc.update(name);
        start.writeBytes(name);
        out.write(start.toByteArray());
        byte[] zeros = new byte[16 * 1024];
        for (int left = filling; left > 0; left -= zeros.length) {
            crc.update(zeros, 0, Math.min(left, zeros.length));
            out.write(zeros, 0, Math.min(left, zeros.length));
        }
        out.write(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
        out.write(Arrays.copyOfRange(small, HEADER, small.length));
    }
}
