package app.partymode.endtoend.fuzz;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** The paths that a server may read in the target of a request line. */
final class Paths {

    private Paths() {}

    /** As sent, and as RFC 3986 normalises it: decoded, without parameters of segments, double slashes and segments of dots. */
    static List<String> all(String target) {
        String path = target.replaceFirst("^https?://[^/]*", "").replaceFirst("[?#].*", "");
        return Stream.of(path, normal(path)).distinct().toList();
    }

    private static String normal(String path) {
        String plain = decoded(path.replaceAll(";[^/]*", "")).replaceAll("/{2,}", "/");
        String before;
        do {
            before = plain;
            plain = plain.replaceFirst("/\\.(/|$)", "/").replaceFirst("/[^/]+/\\.\\.(/|$)", "/");
        } while (!before.equals(plain));
        return plain;
    }

    private static String decoded(String path) {
        try {
            return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return path;
        }
    }
}
