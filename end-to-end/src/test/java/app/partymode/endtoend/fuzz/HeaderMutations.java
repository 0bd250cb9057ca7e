package app.partymode.endtoend.fuzz;

import java.util.List;
import java.util.Map;
import java.util.Random;

/** Headers that the API reads, and others, with values that are right, unusual, wrong or many. */
final class HeaderMutations {

    private static final String TYPES = "application/json, text/vcard;q=0.5, text/event-stream;q=0.1, */*;q=0.01";

    private static final Map<String, List<String>> VALUES = Map.of(
            "Accept",
                    List.of(
                            TYPES,
                            "text/vcard",
                            "text/event-stream",
                            "application/json;q=0",
                            "application/json;q=2",
                            "application/json;charset=utf-16",
                            "application/*+json",
                            "application/problem+json",
                            "text/*",
                            "a/b/c",
                            "*/json",
                            "text/html"),
            "Content-Type",
                    List.of(
                            "application/json",
                            "application/json; charset=utf-16",
                            "application/json; charset=\"",
                            "application/json; charset=nonsense",
                            "application/merge-patch+json",
                            "application/vnd.x+json",
                            "text/vcard",
                            "text/vcard; charset=utf-16",
                            "text/x-vcard; charset=iso-8859-1",
                            "text/directory; profile=vcard",
                            "text/plain",
                            "application/x-www-form-urlencoded",
                            "multipart/form-data",
                            "multipart/form-data; boundary=x",
                            "application/xml",
                            "*/*"),
            "Content-Encoding", List.of("gzip", "br", "identity", "gzip, gzip", "deflate"),
            "If-Match", List.of("*", "\"1\"", "W/\"1\"", "\"1\", \"2\"", "1", "\"1", "\"9999999999999999999-0\""),
            "If-None-Match", List.of("*", "\"1\"", "W/\"1\"", "\"1\", \"2\"", "1", "\"1"),
            "Last-Event-ID", List.of("0.0", "x.1", "1", ".", "a.99999999999999999999", "a.-1"),
            "Range", List.of("bytes=0-0", "bytes=-1", "bytes=5-1", "bytes=0-0,2-2", "lines=1-2"),
            "Authorization",
                    List.of("Bearer", "Bearer ", "Bearer x", "Basic YTpi", "Digest x", "bearer  y", "Bearer a b"),
            "Accept-Language", List.of("*", "de-AT;q=0.5, xx", "x".repeat(300), "en;q=9", "-"));

    private static final List<String> READ = VALUES.keySet().stream().sorted().toList();

    private static final List<RawRequest.Header> OTHERS = List.of(
            header("X-Request-Id", "a b"),
            header("X-Request-Id", "x".repeat(65)),
            header("X-HTTP-Method-Override", "DELETE"),
            header("X-Forwarded-For", "not an address"),
            header("X-Forwarded-For", "::ffff:1.2.3.4%eth0, 256.1.1.1"),
            header("X-Forwarded-Host", "a b/c"),
            header("X-Forwarded-Proto", "gopher"),
            header("X-Forwarded-Port", "x"),
            header("X-Forwarded-Prefix", "//x"),
            header("Forwarded", "for=\"_x;proto=;host=\""),
            header("Expect", "100-continue"),
            header("Cookie", "SESSION=x; $Version=1; a=\""),
            header("Origin", "https://example.invalid"),
            header("Access-Control-Request-Method", "DELETE"),
            header("If-Modified-Since", "yesterday"),
            header("If-Unmodified-Since", "Thu, 01 Jan 1970 00:00:00 GMT"),
            header("If-Range", "\"x\""),
            header("Accept-Charset", "nonsense"),
            header("Accept-Encoding", "gzip;q=0, *;q=0"),
            header("Upgrade", "websocket"),
            header("traceparent", "00-x-y-zz"),
            header("baggage", "a=b;;="),
            header("Prefer", "respond-async"),
            header("Host", ""),
            header("Host", "a b"),
            header("Host", "[::1"),
            header("a b", "x"),
            header("X-\u00e9", "x"),
            header("", "x"));

    static final List<Mutation> ALL = List.of(
            HeaderMutations::known,
            HeaderMutations::known,
            HeaderMutations::junk,
            HeaderMutations::junk,
            (request, random) -> request.without(Mutation.one(READ, random)),
            HeaderMutations::twice,
            HeaderMutations::other);

    private HeaderMutations() {}

    private static RawRequest.Header header(String name, String value) {
        return new RawRequest.Header(name, value);
    }

    private static RawRequest known(RawRequest request, Random random) {
        String name = Mutation.one(READ, random);
        return request.withHeader(name, Mutation.one(VALUES.getOrDefault(name, List.of()), random));
    }

    private static RawRequest junk(RawRequest request, Random random) {
        return request.withHeader(Mutation.one(READ, random), Mutation.one(Junk.IN_HEADER, random));
    }

    /** Two lines of one name, which a server may join by a comma. */
    private static RawRequest twice(RawRequest request, Random random) {
        String name = Mutation.one(READ, random);
        return request.withAnother(name, Mutation.one(VALUES.getOrDefault(name, List.of()), random));
    }

    private static RawRequest other(RawRequest request, Random random) {
        RawRequest.Header header = Mutation.one(OTHERS, random);
        return request.withHeader(header.name(), header.value());
    }
}
