package app.partymode.httpapi.negotiation;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.accept.ContentNegotiationStrategy;
import org.springframework.web.accept.HeaderContentNegotiationStrategy;
import org.springframework.web.context.request.NativeWebRequest;

/**
 * Reads {@code Accept} as Spring does, with two differences that RFC 9110 asks for. A representation gets the weight of
 * the most specific range that includes it, so that {@code q=0} excludes it. Of representations with equal weight the
 * first of the contract is chosen, in whichever order the client lists them: a client that takes streams as well as
 * JSON must not get a stream that never ends.
 */
final class AcceptHeader implements ContentNegotiationStrategy {

    /** The representations of the contract, the preferred one first. */
    private static final List<MediaType> REPRESENTATIONS =
            List.of(MediaType.APPLICATION_JSON, new MediaType("text", "vcard"), MediaType.TEXT_EVENT_STREAM);

    /** Nothing is of this type. An empty list would also fit no handler of failures. */
    private static final List<MediaType> NONE = List.of(new MediaType("application", "vnd.partymode.none"));

    private static final Comparator<MediaType> BY_WEIGHT =
            Comparator.comparingDouble(MediaType::getQualityValue).reversed();

    private final ContentNegotiationStrategy header = new HeaderContentNegotiationStrategy();

    @Override
    public List<MediaType> resolveMediaTypes(NativeWebRequest request) throws HttpMediaTypeNotAcceptableException {
        List<MediaType> ranges = header.resolveMediaTypes(request);
        List<MediaType> others = ranges.stream()
                .filter(range -> REPRESENTATIONS.stream().noneMatch(range::equalsTypeAndSubtype))
                .toList();
        boolean anythingIsJson = weight(MediaType.APPLICATION_JSON, ranges) == weight(MediaType.ALL, ranges);
        // Spring takes the JSON of several handlers for */*, and each handler's own type where it has only one.
        Stream<MediaType> first = others.stream().filter(range -> anythingIsJson && isAnything(range));
        Stream<MediaType> last = others.stream().filter(range -> !anythingIsJson || !isAnything(range));
        List<MediaType> accepted = Stream.of(first, weighted(ranges), last)
                .flatMap(types -> types)
                .filter(type -> type.getQualityValue() > 0)
                .sorted(BY_WEIGHT)
                .toList();
        return accepted.isEmpty() ? NONE : accepted;
    }

    private static boolean isAnything(MediaType range) {
        return range.equalsTypeAndSubtype(MediaType.ALL);
    }

    private static Stream<MediaType> weighted(List<MediaType> ranges) {
        return REPRESENTATIONS.stream()
                .map(type -> new MediaType(type, Map.of("q", Double.toString(weight(type, ranges)))));
    }

    /** Zero where no range includes it. */
    private static double weight(MediaType type, List<MediaType> ranges) {
        return ranges.stream()
                .filter(range -> range.includes(type))
                .max(Comparator.comparingInt(AcceptHeader::precision).thenComparingDouble(MediaType::getQualityValue))
                .map(MediaType::getQualityValue)
                .orElse(0.0);
    }

    private static int precision(MediaType range) {
        return range.isWildcardType() ? 0 : range.isWildcardSubtype() ? 1 : 2;
    }
}
