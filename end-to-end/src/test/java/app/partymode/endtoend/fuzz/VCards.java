package app.partymode.endtoend.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Files of vCards, and what can be wrong with them. */
final class VCards {

    private static final List<String> LINES = List.of(
            "FN:Ana",
            "FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=C3=91and=C3=BA=\r\n=20x",
            "FN;CHARSET=ISO-8859-1:\u00d1and\u00fa",
            "FN;CHARSET=nonsense:x",
            "N:Ben;;;;",
            "N;ENCODING=QUOTED-PRINTABLE:=C3=",
            "NOTE:a line that\r\n  goes on",
            "item1.X-ABLabel:_$!<Mobile>!$_",
            "PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQ\r\n SkZJRg==",
            "PHOTO;ENCODING=BASE64:@@@",
            "AGENT:\r\nBEGIN:VCARD\r\nEND:VCARD",
            "BDAY:yesterday",
            "GEO:x;y",
            "KEY;VALUE=uri:x",
            ";;;:",
            "no colon",
            "\u0000:\u0000",
            "TEL;TYPE=\"cell:911",
            "TEL;VALUE=uri:tel:",
            "TEL:",
            "X-\u00ff:y",
            "FN:" + "n".repeat(5_000));

    static final List<Mutation> ALL = List.of(
            VCards::insertLine,
            VCards::insertLine,
            VCards::removeLine,
            VCards::repeatLine,
            (request, _) -> request.withBody(request.body().replace("\r\n", "\n")),
            (request, _) -> request.withBody(request.body().replace("\r\n", "\r")),
            (request, _) -> request.withBody(request.body().replace("VCARD", "VCALENDAR")),
            (request, _) -> request.withBody(request.body().replaceFirst("VERSION:.*", "VERSION:9.9")));

    private VCards() {}

    static String file(Numbers numbers, Random random) {
        return IntStream.range(0, 1 + random.nextInt(4))
                .mapToObj(_ -> card(numbers, random))
                .collect(Collectors.joining());
    }

    private static String card(Numbers numbers, Random random) {
        String version = Mutation.one(List.of("2.1", "3.0", "4.0"), random);
        return "BEGIN:VCARD\r\nVERSION:%s\r\nFN:%s\r\nTEL;TYPE=CELL:%s\r\nEND:VCARD\r\n"
                .formatted(version, Mutation.one(List.of("Ana", "Ben", ""), random), numbers.entry(random));
    }

    private static RawRequest insertLine(RawRequest request, Random random) {
        List<String> lines = lines(request);
        lines.add(random.nextInt(lines.size() + 1), Mutation.one(LINES, random));
        return joined(request, lines);
    }

    private static RawRequest removeLine(RawRequest request, Random random) {
        List<String> lines = lines(request);
        lines.remove(random.nextInt(lines.size()));
        return joined(request, lines);
    }

    private static RawRequest repeatLine(RawRequest request, Random random) {
        List<String> lines = lines(request);
        lines.add(random.nextInt(lines.size()), Mutation.one(lines, random));
        return joined(request, lines);
    }

    private static List<String> lines(RawRequest request) {
        return new ArrayList<>(List.of(request.body().split("\r\n", -1)));
    }

    private static RawRequest joined(RawRequest request, List<String> lines) {
        return request.withBody(String.join("\r\n", lines));
    }
}
