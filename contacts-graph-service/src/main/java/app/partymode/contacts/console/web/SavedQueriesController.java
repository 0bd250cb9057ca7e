package app.partymode.contacts.console.web;

import app.partymode.contacts.console.ConditionalOnConsole;
import app.partymode.contacts.console.SavedQueries;
import app.partymode.contacts.console.SavedQuery;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lists the queries that come with the service. */
@RestController
@ConditionalOnConsole
class SavedQueriesController {

    private final SavedQueries saved = SavedQueries.packed();

    @GetMapping("/console/api/saved-queries")
    List<SavedQuery> all() {
        return saved.all();
    }
}
