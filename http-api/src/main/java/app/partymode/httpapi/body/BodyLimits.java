package app.partymode.httpapi.body;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Finds the limit of a call. */
final class BodyLimits {

    private static final long ANY = 1024 * 1024;

    private final List<Rule> rules;

    BodyLimits(List<BodyLimit> limits) {
        rules = limits.stream().map(Rule::new).toList();
    }

    long of(HttpServletRequest request) {
        PathContainer path = PathContainer.parsePath(request.getRequestURI());
        return rules.stream()
                .filter(rule -> rule.limit.method().matches(request.getMethod()) && rule.path.matches(path))
                .mapToLong(rule -> rule.limit.bytes())
                .findFirst()
                .orElse(ANY);
    }

    private record Rule(BodyLimit limit, PathPattern path) {
        Rule(BodyLimit limit) {
            this(limit, PathPatternParser.defaultInstance.parse(limit.pattern()));
        }
    }
}
