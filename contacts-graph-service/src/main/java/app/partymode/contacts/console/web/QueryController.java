package app.partymode.contacts.console.web;

import app.partymode.contacts.console.GraphQueries;
import app.partymode.contacts.console.IfConsole;
import app.partymode.contacts.console.Mode;
import app.partymode.contacts.console.Question;
import app.partymode.contacts.console.Result;
import app.partymode.httpapi.problem.InvalidRequest;
import app.partymode.httpapi.problem.Problems;
import java.security.Principal;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Runs queries, and stops them. */
@RestController
@IfConsole
@RequestMapping("/console/api")
class QueryController {

    private static final int LONGEST_QUERY = 100_000;
    private static final int MOST_NEIGHBOURS = 1_000;

    private final GraphQueries queries;
    private final ParameterValues values;

    QueryController(GraphQueries queries, ParameterValues values) {
        this.queries = queries;
        this.values = values;
    }

    /** What the page sends. */
    record Asked(
            @Nullable UUID id,
            @Nullable String query,
            @Nullable Map<String, @Nullable Object> parameters,
            @Nullable Map<String, String> parameterTypes,
            @Nullable String mode,
            @Nullable Boolean reveal) {

        @Override
        public String toString() {
            return "Asked[" + id + "]";
        }
    }

    /** A node whose neighbours are wanted. */
    record Expanded(
            @Nullable String id,
            @Nullable Integer limit,
            @Nullable Boolean reveal) {}

    @PostMapping("/queries")
    Result run(@RequestBody Asked asked, Principal operator) {
        return queries.answer(new Question(
                asked.id() == null ? UUID.randomUUID() : asked.id(),
                operator.getName(),
                query(asked.query()),
                values.read(
                        Objects.requireNonNullElse(asked.parameters(), Map.of()),
                        Objects.requireNonNullElse(asked.parameterTypes(), Map.of())),
                mode(asked.mode()),
                Boolean.TRUE.equals(asked.reveal())));
    }

    @DeleteMapping("/queries/{id}")
    ResponseEntity<?> stop(@PathVariable UUID id, Principal operator) {
        return queries.stop(id, operator.getName())
                ? ResponseEntity.noContent().build()
                : Problems.answer(ConsoleProblem.QUERY_NOT_FOUND);
    }

    @PostMapping("/nodes/expand")
    Result expand(@RequestBody Expanded node, Principal operator) {
        int limit = Objects.requireNonNullElse(node.limit(), 100);
        if (node.id() == null || limit < 1 || limit > MOST_NEIGHBOURS) {
            throw new InvalidRequest("/id", "A node's id, and a limit between 1 and " + MOST_NEIGHBOURS + ".");
        }
        return queries.expand(
                UUID.randomUUID(), operator.getName(), node.id(), limit, Boolean.TRUE.equals(node.reveal()));
    }

    private static String query(@Nullable String query) {
        if (query == null || query.isBlank() || query.length() > LONGEST_QUERY) {
            throw new InvalidRequest("/query", "Must have between 1 and " + LONGEST_QUERY + " characters.");
        }
        return query;
    }

    private static Mode mode(@Nullable String mode) {
        return switch (Objects.requireNonNullElse(mode, "run").toLowerCase(Locale.ROOT)) {
            case "run" -> Mode.RUN;
            case "explain" -> Mode.EXPLAIN;
            case "profile" -> Mode.PROFILE;
            default -> throw new InvalidRequest("/mode", "Must be run, explain or profile.");
        };
    }
}
