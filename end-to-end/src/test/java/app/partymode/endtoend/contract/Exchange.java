package app.partymode.endtoend.contract;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A call that was made and its answer.
 *
 * @param path as it was sent, with or without a query
 */
public record Exchange(String method, String path, int status, Map<String, List<String>> headers, String body) {

    public Exchange {
        var ignoringCase = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
        ignoringCase.putAll(headers);
        headers = ignoringCase;
        path = path.replaceFirst("\\?.*", "");
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name)).map(List::getFirst);
    }

    /** The media type without its parameters; empty where there is none. */
    String mediaType() {
        return header("Content-Type")
                .map(type -> type.replaceFirst("\\s*;.*", "").toLowerCase(Locale.ROOT))
                .orElse("");
    }

    @Override
    public String toString() {
        return method + " " + path + " -> " + status + " " + mediaType() + " " + body;
    }
}
