package io.headgate.acceptance.given;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP request byte by byte, as a library would not let it be sent.
 *
 * @param name what is wrong with it
 * @param method the method
 * @param target path and query
 * @param headers lines; a bearer token and {@code Content-Type} are added if they are missing
 * @param body what is sent; absent for none
 * @param chunked whether the body comes in chunks, without a length
 */
public record RawRequest(
        String name,
        String method,
        String target,
        List<String> headers,
        byte @Nullable [] body,
        boolean chunked) {

    private static final int TIMEOUT_MILLIS = 15_000;
    private static final int CHUNK = 64 << 10;

    /** One without a body. */
    public static RawRequest of(String name, String method, String target, String... headers) {
        return new RawRequest(name, method, target, List.of(headers), null, false);
    }

    /** The same with this body. */
    public RawRequest with(String text) {
        return with(text, StandardCharsets.UTF_8);
    }

    /** The same with this body. */
    public RawRequest with(String text, Charset charset) {
        return new RawRequest(name, method, target, headers, text.getBytes(charset), chunked);
    }

    /** The same with this body in chunks. */
    public RawRequest inChunks(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new RawRequest(name, method, target, headers, bytes, true);
    }

    /** Sends it and reads the answer. */
    public RawAnswer send(String address, String token) {
        URI server = URI.create(address);
        try (Socket socket =
                new Socket(InetAddress.getByName(server.getHost()), server.getPort())) {
            socket.setSoTimeout(TIMEOUT_MILLIS);
            write(socket.getOutputStream(), token);
            return RawAnswer.parse(readAll(socket));
        } catch (IOException broken) {
            throw new UncheckedIOException(name, broken);
        }
    }

    /** A server may answer and close before it has read everything; its answer still counts. */
    private void write(OutputStream out, String token) throws IOException {
        StringBuilder head = new StringBuilder(method + " " + target + " HTTP/1.1\r\n");
        head.append("Host: localhost\r\nConnection: close\r\n");
        if (!has("Authorization")) {
            head.append("Authorization: Bearer ").append(token).append("\r\n");
        }
        if (body != null && !has("Content-Type")) {
            head.append("Content-Type: application/scim+json\r\n");
        }
        headers.forEach(line -> head.append(line).append("\r\n"));
        if (chunked) {
            head.append("Transfer-Encoding: chunked\r\n");
        } else if (body != null && !has("Content-Length")) {
            head.append("Content-Length: ").append(body.length).append("\r\n");
        }
        out.write(head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
        try {
            writeBody(out);
        } catch (IOException closedEarly) {
            return;
        }
    }

    private void writeBody(OutputStream out) throws IOException {
        if (body == null) {
            return;
        }
        if (!chunked) {
            out.write(body);
            return;
        }
        for (int at = 0; at < body.length; at += CHUNK) {
            byte[] part = Arrays.copyOfRange(body, at, Math.min(body.length, at + CHUNK));
            out.write((Integer.toHexString(part.length) + "\r\n").getBytes(StandardCharsets.UTF_8));
            out.write(part);
            out.write("\r\n".getBytes(StandardCharsets.UTF_8));
        }
        out.write("0\r\n\r\n".getBytes(StandardCharsets.UTF_8));
    }

    private boolean has(String header) {
        return headers.stream()
                .anyMatch(
                        line ->
                                line.toLowerCase(Locale.ROOT)
                                        .startsWith(header.toLowerCase(Locale.ROOT) + ":"));
    }

    private static byte[] readAll(Socket socket) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try {
            socket.getInputStream().transferTo(all);
        } catch (IOException reset) {
            if (all.size() == 0) {
                throw reset;
            }
        }
        return all.toByteArray();
    }

    @Override
    public String toString() {
        return name;
    }

    /**
     * What came back.
     *
     * @param status the HTTP status
     * @param head status line and headers, in lower case
     * @param body as text
     */
    public record RawAnswer(int status, String head, String body) {

        static RawAnswer parse(byte[] bytes) {
            String text = new String(bytes, StandardCharsets.UTF_8);
            int end = text.indexOf("\r\n\r\n");
            if (end < 0) {
                throw new AssertionError("No answer but: \"" + text + "\"");
            }
            String head = text.substring(0, end).toLowerCase(Locale.ROOT);
            return new RawAnswer(
                    Integer.parseInt(head.substring(9, 12)), head, text.substring(end + 4));
        }

        /** The body as JSON; missing when it is none. */
        public JsonNode json() {
            try {
                return Api.JSON.readTree(body);
            } catch (JsonProcessingException notJson) {
                return MissingNode.getInstance();
            }
        }
    }
}
