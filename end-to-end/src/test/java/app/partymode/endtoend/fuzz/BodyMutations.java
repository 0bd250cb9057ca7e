package app.partymode.endtoend.fuzz;

import app.partymode.endtoend.fuzz.RawRequest.Framing;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/** Other bytes, whatever they are meant to be. Digits stay as they are: a number must not become another one. */
final class BodyMutations {

    private static final int MEBIBYTE = 1 << 20;

    static final List<Mutation> ALL = List.of(
            BodyMutations::cut,
            (request, _) -> request.withFraming(Framing.CUT),
            (request, _) -> request.withFraming(Framing.CHUNKED),
            (request, _) -> request.withBody(""),
            BodyMutations::insert,
            BodyMutations::insert,
            BodyMutations::replace,
            (request, _) -> request.withBody("\u00ef\u00bb\u00bf" + request.body()),
            (request, _) -> request.withBody(inUtf16(request.body())),
            (request, _) -> request.withBody(zipped(request.body())).withHeader("Content-Encoding", "gzip"),
            (request, _) -> request.withBody(zipped(request.body())),
            (request, _) -> request.withBody(request.body() + request.body()),
            BodyMutations::makeLarge);

    private static final List<String> BYTES = List.of(
            "\u0000",
            "\u00ff\u00fe",
            "\u00c0\u00af",
            "\u00ed\u00a0\u0080",
            "\u00f0\u009f",
            "\u001b",
            "\r\n\r\n",
            "\"",
            "\\",
            "{",
            "}",
            "[",
            "]",
            ",",
            ":",
            "\u00e2\u0080\u00a8",
            "e".repeat(20_000));

    private BodyMutations() {}

    private static RawRequest cut(RawRequest request, Random random) {
        return request.withBody(request.body().substring(0, place(request, random)));
    }

    private static RawRequest insert(RawRequest request, Random random) {
        int place = place(request, random);
        String body = request.body();
        return request.withBody(body.substring(0, place) + Mutation.one(BYTES, random) + body.substring(place));
    }

    private static RawRequest replace(RawRequest request, Random random) {
        int place = place(request, random);
        String body = request.body();
        return place == body.length() || Character.isDigit(body.charAt(place))
                ? request
                : request.withBody(body.substring(0, place) + (char) random.nextInt(256) + body.substring(place + 1));
    }

    /** Of the bytes before, between and behind those of the body. */
    private static int place(RawRequest request, Random random) {
        return random.nextInt(request.body().length() + 1);
    }

    /** Seldom over the limits of one and four mebibytes, as that takes long. */
    private static RawRequest makeLarge(RawRequest request, Random random) {
        int size = random.nextInt(20) > 0 ? MEBIBYTE / 8 : (random.nextBoolean() ? 1 : 4) * MEBIBYTE + 1;
        return request.withBody(request.body() + " ".repeat(size));
    }

    private static String inUtf16(String body) {
        return new String(RawRequest.textOf(body).getBytes(StandardCharsets.UTF_16), StandardCharsets.ISO_8859_1);
    }

    private static String zipped(String body) {
        try (var bytes = new ByteArrayOutputStream()) {
            try (var zip = new GZIPOutputStream(bytes)) {
                zip.write(body.getBytes(StandardCharsets.ISO_8859_1));
            }
            return bytes.toString(StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
