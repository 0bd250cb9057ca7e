package app.partymode.contacts.console.web;

import app.partymode.contacts.ContactsProperties;
import app.partymode.contacts.console.ConditionalOnConsole;
import app.partymode.contacts.console.ConsoleProperties;
import app.partymode.contacts.console.GraphQueries;
import app.partymode.contacts.console.GraphSchema;
import app.partymode.contacts.console.GraphSchema.Names;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells the page who is logged in, what can be queried, and the names of labels, types and properties. */
@RestController
@ConditionalOnConsole
@RequestMapping("/console/api")
class SessionController {

    private static final Names NOTHING = new Names(List.of(), List.of(), List.of());

    private final ConsoleProperties settings;
    private final ContactsProperties contacts;
    private final GraphQueries queries;
    private final ObjectProvider<GraphSchema> schema;

    SessionController(
            ConsoleProperties settings,
            ContactsProperties contacts,
            GraphQueries queries,
            ObjectProvider<GraphSchema> schema) {
        this.settings = settings;
        this.contacts = contacts;
        this.queries = queries;
        this.schema = schema;
    }

    /** What the page begins with. */
    record Begun(String operator, String matcher, @Nullable String engine, Limits limits, Csrf csrf) {}

    record Limits(int rows, long seconds) {}

    /** What has to come with everything but a GET. */
    record Csrf(String header, String token) {

        @Override
        public String toString() {
            return "csrf";
        }
    }

    @GetMapping("/session")
    Begun session(Principal operator, CsrfToken csrf) {
        return new Begun(
                operator.getName(),
                contacts.matcher().name().toLowerCase(Locale.ROOT),
                queries.engine().orElse(null),
                new Limits(settings.rows(), settings.timeLimit().toSeconds()),
                new Csrf(csrf.getHeaderName(), csrf.getToken()));
    }

    @GetMapping("/schema")
    Names schema() {
        GraphSchema graph = schema.getIfAvailable();
        return graph == null ? NOTHING : graph.names();
    }
}
