package app.partymode.httpapi.takeover;

import app.partymode.httpapi.request.RequestId;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** The headers that filters have set for an answer. It is written later, as the last one on its connection. */
public final class ResponseHead {

    /** They are of the answer that is written in the end. */
    private static final Set<String> OWN =
            Set.of("connection", "content-length", "content-type", "date", "keep-alive", "transfer-encoding");

    private static final String END_OF_LINE = "\r\n";
    /** As Tomcat does, so that no value can begin another header. */
    private static final Pattern CONTROLS = Pattern.compile("[\\x00-\\x08\\x0A-\\x1F\\x7F]");

    private final String requestId;
    private final String lines;

    private ResponseHead(String requestId, String lines) {
        this.requestId = requestId;
        this.lines = lines;
    }

    /** What a response that is not committed has. */
    public static ResponseHead of(HttpServletResponse response) {
        var lines = new StringBuilder();
        for (String name : response.getHeaderNames()) {
            if (!OWN.contains(name.toLowerCase(Locale.ROOT))) {
                response.getHeaders(name).forEach(value -> append(lines, name, value));
            }
        }
        return new ResponseHead(Objects.requireNonNullElse(response.getHeader(RequestId.HEADER), ""), lines.toString());
    }

    /** The request's id, for a problem's body; empty if it has none. */
    public String requestId() {
        return requestId;
    }

    /** The head of an answer, as it is sent; the end of its body is its {@code Content-Length}, or else the connection's. */
    public byte[] bytes(HttpStatus status, HttpHeaders more, Instant now) {
        var all = new HttpHeaders(more);
        all.setDate(now.toEpochMilli());
        all.setConnection("close");
        var head = new StringBuilder("HTTP/1.1 ")
                .append(status.value())
                .append(' ')
                .append(END_OF_LINE)
                .append(lines);
        all.forEach((name, values) -> values.forEach(value -> append(head, name, value)));
        return head.append(END_OF_LINE).toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private static void append(StringBuilder lines, String name, String value) {
        lines.append(name)
                .append(": ")
                .append(CONTROLS.matcher(value).replaceAll(" "))
                .append(END_OF_LINE);
    }
}
