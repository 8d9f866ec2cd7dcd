package io.headgate.bench.load;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * One kept-alive HTTP/1.1 connection, used by one thread. It does the least that is correct,
 * because it works on the cores that are measured: bodies are skipped, not decoded.
 */
final class HttpWire implements AutoCloseable {

    private static final int BUFFER = 64 * 1024;
    private static final int TIMEOUT_MILLIS = 30_000;
    private static final int HEAD_END = 4;
    private static final int STATUS_AT = 9;
    private static final int SHOWN = 400;
    private static final String LENGTH = "\r\ncontent-length:";

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private final String common;
    private final byte[] buffer = new byte[BUFFER];
    private int filled;

    HttpWire(Target target) throws IOException {
        URI base = target.base();
        // Everything that is measured is on this machine.
        socket = new Socket(InetAddress.getLoopbackAddress(), base.getPort());
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(TIMEOUT_MILLIS);
        in = socket.getInputStream();
        out = socket.getOutputStream();
        common =
                " HTTP/1.1\r\nHost: "
                        + base.getAuthority()
                        + "\r\nAuthorization: Bearer "
                        + target.token()
                        + "\r\nAccept: "
                        + target.mediaType()
                        + "\r\nContent-Type: "
                        + target.mediaType()
                        + "\r\nContent-Length: ";
    }

    /** Sends a request and reads the answer to its end; returns the status. */
    int exchange(Call call) throws IOException {
        byte[] head =
                (call.method() + " " + call.path() + common + call.body().length + "\r\n\r\n")
                        .getBytes(StandardCharsets.ISO_8859_1);
        byte[] request = new byte[head.length + call.body().length];
        System.arraycopy(head, 0, request, 0, head.length);
        System.arraycopy(call.body(), 0, request, head.length, call.body().length);
        out.write(request);
        filled = 0;
        int end = readHead();
        String answer = new String(buffer, 0, end, StandardCharsets.ISO_8859_1);
        long rest = length(answer) - (filled - end);
        while (rest > 0) {
            // What of the body is kept is for messages; the rest is overwritten.
            int at = Math.min(filled, BUFFER / 2);
            int read = in.read(buffer, at, (int) Math.min(rest, BUFFER - at));
            require(read);
            filled = at + read;
            rest -= read;
        }
        return Integer.parseInt(answer, STATUS_AT, STATUS_AT + 3, 10);
    }

    /** The beginning of the last answer, for a message. */
    String shown() {
        return new String(buffer, 0, Math.min(filled, SHOWN), StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private int readHead() throws IOException {
        int from = 0;
        while (true) {
            int read = in.read(buffer, filled, BUFFER - filled);
            require(read);
            filled += read;
            for (int i = from; i + HEAD_END <= filled; i++) {
                if (buffer[i] == '\r' && buffer[i + 2] == '\r' && buffer[i + 1] == '\n') {
                    return i + HEAD_END;
                }
            }
            from = Math.max(0, filled - HEAD_END);
        }
    }

    private static long length(String head) throws IOException {
        String lower = head.toLowerCase(Locale.ROOT);
        int at = lower.indexOf(LENGTH);
        if (at < 0) {
            if (lower.contains("\r\ntransfer-encoding:")) {
                throw new IOException("An answer in chunks is not understood here.");
            }
            return 0;
        }
        int from = at + LENGTH.length();
        return Long.parseLong(lower.substring(from, lower.indexOf('\r', from)).strip());
    }

    private static void require(int read) throws IOException {
        if (read < 0) {
            throw new EOFException("The server closed the connection.");
        }
    }
}
