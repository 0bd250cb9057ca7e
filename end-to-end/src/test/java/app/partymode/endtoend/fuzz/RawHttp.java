package app.partymode.endtoend.fuzz;

import app.partymode.endtoend.client.Answer;
import app.partymode.waits.LongestWait;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Sends requests that no client library would send. One connection for each. */
public final class RawHttp {

    private RawHttp() {}

    /**
     * The answer; empty if the server closed the connection without one. Of a stream of events, only the head is read.
     *
     * @throws AssertionError if the server neither answers nor closes the connection
     */
    public static Optional<Answer> send(URI address, RawRequest request) {
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout((int) LongestWait.LONGEST_WAIT.toMillis());
            write(socket, request.bytes(address.getHost() + ":" + address.getPort()));
            if (request.framing() == RawRequest.Framing.CUT) {
                socket.shutdownOutput();
            }
            return read(new BufferedInputStream(socket.getInputStream()), request);
        } catch (SocketTimeoutException hangs) {
            throw new AssertionError("no answer and no end of the connection: " + request, hangs);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** A server may answer, and close, before it has read the whole body. */
    private static void write(Socket socket, byte[] bytes) throws IOException {
        try {
            socket.getOutputStream().write(bytes);
        } catch (SocketException closed) {
            // the answer, if there is one, can be read
        }
    }

    private static Optional<Answer> read(InputStream in, RawRequest request) throws IOException {
        String status = line(in);
        if (status.isEmpty()) {
            return Optional.empty();
        }
        int code = Integer.parseInt(status.split(" ")[1]);
        Map<String, List<String>> headers = headers(in);
        if (code < 200) {
            return read(in, request);
        }
        String body = hasNoBody(request, code, headers) ? "" : body(in, headers);
        return Optional.of(new Answer(request.method(), request.target(), code, headers, RawRequest.textOf(body)));
    }

    private static boolean hasNoBody(RawRequest request, int code, Map<String, List<String>> headers) {
        return request.method().equals("HEAD")
                || code == 204
                || code == 304
                || first(headers, "Content-Type").startsWith("text/event-stream");
    }

    private static Map<String, List<String>> headers(InputStream in) throws IOException {
        var headers = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            headers.computeIfAbsent(line.substring(0, colon), _ -> new ArrayList<>())
                    .add(line.substring(colon + 1).strip());
        }
        return headers;
    }

    private static String body(InputStream in, Map<String, List<String>> headers) throws IOException {
        if (first(headers, "Transfer-Encoding").equalsIgnoreCase("chunked")) {
            var body = new StringBuilder();
            for (int length = chunkLength(in); length > 0; length = chunkLength(in)) {
                body.append(bytes(in, length));
                line(in);
            }
            return body.toString();
        }
        String length = first(headers, "Content-Length");
        return length.isEmpty()
                ? new String(in.readAllBytes(), StandardCharsets.ISO_8859_1)
                : bytes(in, Integer.parseInt(length));
    }

    private static int chunkLength(InputStream in) throws IOException {
        return Integer.parseInt(line(in).replaceFirst(";.*", "").strip(), 16);
    }

    private static String bytes(InputStream in, int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("the answer was cut short");
        }
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static String first(Map<String, List<String>> headers, String name) {
        return headers.getOrDefault(name, List.of("")).getFirst();
    }

    /** Up to the end of the line; empty at the end of the connection. */
    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (int b = in.read(); b >= 0 && b != '\n'; b = in.read()) {
            line.append((char) b);
        }
        return line.toString().strip();
    }
}
