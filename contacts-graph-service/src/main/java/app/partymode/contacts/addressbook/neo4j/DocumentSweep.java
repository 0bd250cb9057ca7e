package app.partymode.contacts.addressbook.neo4j;

import app.partymode.contacts.neo4j.Cypher;
import app.partymode.contacts.neo4j.OnNeo4j;
import app.partymode.contacts.neo4j.Statement;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Makes the documents of books that an instance of the version before wrote last. Several instances may do so at once, while
 * books are read and written. Where no such instance has been, a round is one look at nothing.
 */
@OnNeo4j
public class DocumentSweep {

    private static final Logger log = LoggerFactory.getLogger(DocumentSweep.class);

    /** In one transaction, whose locks their owners' uploads wait for. */
    private static final int PAGE = 100;

    private final Cypher cypher;
    private final Statement find = Statement.named("addressbook/find-stale-documents");
    private final Statement make = Statement.named("addressbook/make-documents");

    DocumentSweep(Cypher cypher) {
        this.cypher = cypher;
    }

    /** At the start for what is there, and then for what an instance of the version before may still write. */
    @Scheduled(fixedDelayString = "PT15M")
    void run() {
        try {
            sweep();
        } catch (DataAccessException e) {
            log.warn(
                    "Documents of books wait for the next sweep: the store is out of reach ({})",
                    e.getClass().getSimpleName());
        }
    }

    /** One round. */
    public void sweep() {
        List<Long> owners = after(0);
        while (!owners.isEmpty()) {
            cypher.write(make, Map.of("numbers", owners));
            owners = after(owners.getLast());
        }
    }

    private List<Long> after(long owner) {
        return cypher.read(find, Map.of("after", owner, "limit", PAGE)).stream()
                .map(row -> row.number("number"))
                .toList();
    }
}
