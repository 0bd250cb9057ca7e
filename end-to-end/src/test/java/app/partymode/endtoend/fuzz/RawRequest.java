package app.partymode.endtoend.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A request as it goes over the wire, well-formed or not. Each character of its parts is one byte.
 *
 * @param target path and query, as in the request line
 */
public record RawRequest(String method, String target, List<Header> headers, String body, Framing framing) {

    /** One line of the head. */
    public record Header(String name, String value) {}

    /** How the end of the body is shown. */
    public enum Framing {
        /** By its length; no header where there is no body. */
        LENGTH,
        /** In chunks. */
        CHUNKED,
        /** By a length that is greater than the body: the connection ends before. */
        CUT
    }

    private static final int CHUNK = 1_000;

    public RawRequest {
        headers = List.copyOf(headers);
    }

    RawRequest withMethod(String other) {
        return new RawRequest(other, target, headers, body, framing);
    }

    RawRequest withTarget(String other) {
        return new RawRequest(method, other, headers, body, framing);
    }

    RawRequest withHeaders(List<Header> others) {
        return new RawRequest(method, target, others, body, framing);
    }

    RawRequest withBody(String other) {
        return new RawRequest(method, target, headers, other, framing);
    }

    RawRequest withFraming(Framing other) {
        return new RawRequest(method, target, headers, body, other);
    }

    /** With this header in place of all of its name. */
    RawRequest withHeader(String name, String value) {
        return without(name).withAnother(name, value);
    }

    /** With this header besides those of its name. */
    RawRequest withAnother(String name, String value) {
        return withHeaders(Stream.concat(headers.stream(), Stream.of(new Header(name, value)))
                .toList());
    }

    RawRequest without(String name) {
        return withHeaders(headers.stream()
                .filter(header -> !header.name().equalsIgnoreCase(name))
                .toList());
    }

    /** The value of the only header of this name; empty where there is none or are several. */
    Optional<String> only(String name) {
        List<String> values = headers.stream()
                .filter(header -> header.name().equalsIgnoreCase(name))
                .map(Header::value)
                .toList();
        return values.size() == 1 ? Optional.of(values.getFirst()) : Optional.empty();
    }

    /** The text, one character for each byte of its UTF-8. */
    static String bytesOf(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    /** The text of these bytes in UTF-8. */
    static String textOf(String bytes) {
        return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    byte[] bytes(String host) {
        var lines = new ArrayList<String>();
        lines.add(method + " " + target + " HTTP/1.1");
        if (only("Host").isEmpty()) {
            lines.add("Host: " + host);
        }
        headers.forEach(header -> lines.add(header.name() + ": " + header.value()));
        lines.add("Connection: close");
        String content = body;
        switch (framing) {
            case LENGTH -> {
                if (!body.isEmpty()) {
                    lines.add("Content-Length: " + body.length());
                }
            }
            case CUT -> lines.add("Content-Length: " + (body.length() + 1 + body.length() / 2));
            case CHUNKED -> {
                lines.add("Transfer-Encoding: chunked");
                content = chunked();
            }
        }
        return (String.join("\r\n", lines) + "\r\n\r\n" + content).getBytes(StandardCharsets.ISO_8859_1);
    }

    private String chunked() {
        var chunks = new StringBuilder();
        for (int start = 0; start < body.length(); start += CHUNK) {
            String chunk = body.substring(start, Math.min(body.length(), start + CHUNK));
            chunks.append(Integer.toHexString(chunk.length()))
                    .append("\r\n")
                    .append(chunk)
                    .append("\r\n");
        }
        return chunks.append("0\r\n\r\n").toString();
    }

    /** As a text of visible characters, to be read in a failure. */
    @Override
    public String toString() {
        var text = new StringBuilder(method + " " + target);
        headers.forEach(header -> text.append("\n")
                .append(header.name())
                .append(": ")
                .append(
                        header.name().equalsIgnoreCase("Authorization")
                                ? header.value().replaceAll("[A-Za-z0-9_-]{40,}", "<token>")
                                : header.value()));
        text.append("\n[")
                .append(framing)
                .append(", ")
                .append(body.length())
                .append(" bytes]\n")
                .append(body);
        return escaped(text);
    }

    private static String escaped(CharSequence text) {
        var visible = new StringBuilder();
        text.chars()
                .forEach(c -> visible.append(
                        c == '\n' || (c >= ' ' && c < 127) ? Character.toString(c) : "\\x%02x".formatted(c)));
        return visible.toString();
    }
}
