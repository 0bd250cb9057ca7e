package app.partymode.endtoend.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Looks for the smallest request that still fails: one without this header, parameter or part of the body. */
public final class Shrinking {

    private static final int TRIES = 300;
    private static final int SMALL = 60;

    private final Predicate<RawRequest> fails;
    private int tries;

    private Shrinking(Predicate<RawRequest> fails) {
        this.fails = fails;
    }

    /**
     * The request itself where no smaller one fails.
     *
     * @param fails whether a request fails for the same reason
     */
    public static RawRequest smallest(RawRequest request, Predicate<RawRequest> fails) {
        return new Shrinking(fails).shrink(request);
    }

    private RawRequest shrink(RawRequest request) {
        RawRequest smallest = request;
        boolean smaller = true;
        while (smaller && tries < TRIES) {
            smaller = false;
            for (RawRequest candidate : candidates(smallest)) {
                if (tries++ < TRIES && fails.test(candidate)) {
                    smallest = candidate;
                    smaller = true;
                    break;
                }
            }
        }
        return smallest;
    }

    private static List<RawRequest> candidates(RawRequest request) {
        return Stream.of(withShorterHeaders(request), withoutAParameter(request), withoutAPart(request))
                .flatMap(List::stream)
                .toList();
    }

    /** Without one, or with the second half of its value alone. */
    private static List<RawRequest> withShorterHeaders(RawRequest request) {
        var candidates = new ArrayList<RawRequest>();
        for (int i = 0; i < request.headers().size(); i++) {
            var others = new ArrayList<>(request.headers());
            others.remove(i);
            candidates.add(request.withHeaders(others));
            RawRequest.Header header = request.headers().get(i);
            if (!header.value().isEmpty()) {
                String half = header.value().substring((header.value().length() + 1) / 2);
                others.add(i, new RawRequest.Header(header.name(), half));
                candidates.add(request.withHeaders(others));
            }
        }
        return candidates;
    }

    private static List<RawRequest> withoutAParameter(RawRequest request) {
        int question = request.target().indexOf('?');
        if (question < 0) {
            return List.of();
        }
        String path = request.target().substring(0, question);
        List<String> parameters =
                List.of(request.target().substring(question + 1).split("&"));
        var candidates = new ArrayList<RawRequest>();
        for (int i = 0; i < parameters.size(); i++) {
            var others = new ArrayList<>(parameters);
            others.remove(i);
            candidates.add(request.withTarget(others.isEmpty() ? path : path + "?" + String.join("&", others)));
        }
        return candidates;
    }

    /** Halves first, then quarters, down to single bytes of a short body. */
    private static List<RawRequest> withoutAPart(RawRequest request) {
        String body = request.body();
        var candidates = new ArrayList<RawRequest>();
        int least = body.length() > SMALL ? body.length() / SMALL + 1 : 1;
        for (int part = body.length(); part >= least; part /= 2) {
            for (int start = 0; start < body.length(); start += part) {
                candidates.add(request.withBody(
                        body.substring(0, start) + body.substring(Math.min(body.length(), start + part))));
            }
        }
        return candidates;
    }
}
