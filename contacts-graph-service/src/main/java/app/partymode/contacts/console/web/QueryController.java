package app.partymode.contacts.console.web;

import app.partymode.contacts.console.ConditionalOnConsole;
import app.partymode.contacts.console.GraphQueries;
import app.partymode.contacts.console.Mode;
import app.partymode.contacts.console.QueryRequest;
import app.partymode.contacts.console.Result;
import app.partymode.httpapi.constraint.Between;
import app.partymode.httpapi.problem.Problems;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
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
@ConditionalOnConsole
@RequestMapping("/console/api")
class QueryController {

    private final GraphQueries queries;
    private final ParameterValues values;

    QueryController(GraphQueries queries, ParameterValues values) {
        this.queries = queries;
        this.values = values;
    }

    /** What the page sends. */
    record Asked(
            @Nullable UUID id,

            @NotBlank(message = LENGTH) @Size(max = 100_000, message = LENGTH)
            String query,

            @Nullable Map<String, @Nullable Object> parameters,
            @Nullable Map<String, String> parameterTypes,

            @Pattern(
                    regexp = "run|explain|profile",
                    flags = Pattern.Flag.CASE_INSENSITIVE,
                    message = "Must be run, explain or profile.")
            @Nullable
            String mode,

            @Nullable Boolean reveal) {

        private static final String LENGTH = "Must have between 1 and 100000 characters.";

        Mode chosen() {
            return mode == null ? Mode.RUN : Mode.valueOf(mode.toUpperCase(Locale.ROOT));
        }

        @Override
        public String toString() {
            return "Asked[" + id + "]";
        }
    }

    /** A node whose neighbours are wanted. */
    record Expanded(
            @NotNull(message = "A node's id.") String id,
            @Between(min = 1, max = 1_000) @Nullable Integer limit,
            @Nullable Boolean reveal) {}

    @PostMapping("/queries")
    Result run(@Valid @RequestBody Asked asked, Principal operator) {
        return queries.answer(new QueryRequest(
                asked.id() == null ? UUID.randomUUID() : asked.id(),
                operator.getName(),
                asked.query(),
                values.read(
                        Objects.requireNonNullElse(asked.parameters(), Map.of()),
                        Objects.requireNonNullElse(asked.parameterTypes(), Map.of())),
                asked.chosen(),
                Boolean.TRUE.equals(asked.reveal())));
    }

    @DeleteMapping("/queries/{id}")
    ResponseEntity<?> stop(@PathVariable UUID id, Principal operator) {
        return queries.stop(id, operator.getName())
                ? ResponseEntity.noContent().build()
                : Problems.answer(ConsoleProblem.QUERY_NOT_FOUND);
    }

    @PostMapping("/nodes/expand")
    Result expand(@Valid @RequestBody Expanded node, Principal operator) {
        int limit = Objects.requireNonNullElse(node.limit(), 100);
        return queries.expand(
                UUID.randomUUID(), operator.getName(), node.id(), limit, Boolean.TRUE.equals(node.reveal()));
    }
}
