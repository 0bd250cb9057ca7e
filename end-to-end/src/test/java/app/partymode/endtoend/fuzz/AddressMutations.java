package app.partymode.endtoend.fuzz;

import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Other methods, paths and queries: encoded, doubled, too long, malformed. */
final class AddressMutations {

    private static final List<String> METHODS = List.of(
            "GET",
            "POST",
            "PUT",
            "PATCH",
            "DELETE",
            "HEAD",
            "OPTIONS",
            "TRACE",
            "CONNECT",
            "BREW",
            "PROPFIND",
            "get",
            "G\u00c9T",
            "GE,T",
            "A".repeat(300));

    private static final List<String> NAMES =
            List.of("limit", "after", "wait", "lastEventId", "scope", "region", "hub.challenge", "x", "_method");

    static final List<Mutation> ALL = List.of(
            (request, random) -> request.withMethod(Mutation.one(METHODS, random)),
            AddressMutations::parameter,
            AddressMutations::parameter,
            AddressMutations::encode,
            AddressMutations::replaceSegment,
            AddressMutations::append,
            AddressMutations::unusual);

    private AddressMutations() {}

    private static RawRequest parameter(RawRequest request, Random random) {
        String target = request.target();
        String name = Mutation.one(NAMES, random);
        String value = Mutation.one(Junk.IN_ADDRESS, random);
        return request.withTarget(target + (target.contains("?") ? "&" : "?") + name + "=" + value);
    }

    /** One character as its byte, with a sign of percent that may be encoded itself. */
    private static RawRequest encode(RawRequest request, Random random) {
        String target = request.target();
        int place = random.nextInt(target.length());
        String code = (random.nextInt(4) == 0 ? "%25" : "%") + "%02x".formatted((int) target.charAt(place));
        return request.withTarget(target.substring(0, place) + code + target.substring(place + 1));
    }

    private static RawRequest replaceSegment(RawRequest request, Random random) {
        String[] segments = path(request).split("/", -1);
        segments[random.nextInt(segments.length)] = Mutation.one(Junk.IN_ADDRESS, random);
        return request.withTarget(String.join("/", segments) + query(request));
    }

    private static RawRequest append(RawRequest request, Random random) {
        return request.withTarget(path(request) + "/" + Mutation.one(Junk.IN_ADDRESS, random) + query(request));
    }

    private static RawRequest unusual(RawRequest request, Random random) {
        String path = path(request);
        return request.withTarget(
                switch (random.nextInt(12)) {
                    case 0 -> path + "/" + query(request);
                    case 1 -> "/" + path + query(request);
                    case 2 -> path.replaceFirst("/v1", "/v1/./x/..") + query(request);
                    case 3 -> path.replaceFirst("/v1", "/v1/../v1") + query(request);
                    case 4 -> path + ";jsessionid=x" + query(request);
                    case 5 -> path + ".json" + query(request);
                    case 6 -> path.toUpperCase(Locale.ROOT) + query(request);
                    case 7 -> "http://example.invalid" + request.target();
                    case 8 -> "*";
                    case 9 -> path + "?" + "&=&&==&".repeat(50);
                    case 10 -> path + "#x" + query(request);
                    default -> path.substring(1) + query(request);
                });
    }

    private static String path(RawRequest request) {
        return request.target().replaceFirst("\\?.*", "");
    }

    private static String query(RawRequest request) {
        return request.target().substring(path(request).length());
    }
}
