package app.partymode.benchmark.contender.rival;

import app.partymode.contacts.addressbook.BookChange;
import app.partymode.contacts.addressbook.Contact;
import app.partymode.contacts.neo4j.Statement;
import app.partymode.phoneauth.number.PhoneNumber;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The statements that write a book in Kùzu. None takes an empty list. */
final class KuzuWrites {

    private final Statement readVersion = KuzuBooks.statement("read-version");
    private final Statement putVersion = KuzuBooks.statement("put-version");
    private final Statement putNumbers = KuzuBooks.statement("put-numbers");
    private final Statement putContacts = KuzuBooks.statement("put-contacts");
    private final Statement putMutual = KuzuBooks.statement("put-mutual");
    private final Statement renameContacts = KuzuBooks.statement("rename-contacts");
    private final Statement removeContacts = KuzuBooks.statement("remove-contacts");
    private final Statement removeMutual = KuzuBooks.statement("remove-mutual");

    /** In the session's transaction. */
    boolean write(KuzuSession session, long owner, long from, BookChange change) {
        if (version(session.ask(readVersion, Map.of("owner", owner))) != from) {
            return false;
        }
        session.ask(putVersion, Map.of("owner", owner, "version", from + 1));
        add(session, owner, change.added());
        if (!change.renamed().isEmpty()) {
            session.ask(renameContacts, named(owner, change.renamed()));
        }
        if (!change.removed().isEmpty()) {
            var removed = Map.of(
                    "owner",
                    owner,
                    "numbers",
                    change.removed().stream().map(PhoneNumber::digits).toList());
            session.ask(removeMutual, removed);
            session.ask(removeContacts, removed);
        }
        return true;
    }

    private void add(KuzuSession session, long owner, List<Contact> added) {
        if (!added.isEmpty()) {
            List<Long> numbers = numbers(added);
            session.ask(putNumbers, Map.of("numbers", numbers));
            session.ask(putContacts, named(owner, added));
            session.ask(putMutual, Map.of("owner", owner, "numbers", numbers));
        }
    }

    private static Map<String, Object> named(long owner, List<Contact> contacts) {
        return Map.of(
                "owner",
                owner,
                "numbers",
                numbers(contacts),
                "names",
                contacts.stream()
                        .map(contact -> contact.name() == null ? "" : contact.name())
                        .toList());
    }

    private static List<Long> numbers(List<Contact> contacts) {
        return contacts.stream().map(contact -> contact.number().digits()).toList();
    }

    /** 0: no book. */
    static long version(List<List<@Nullable Object>> rows) {
        return rows.stream()
                .flatMap(List::stream)
                .filter(Number.class::isInstance)
                .mapToLong(version -> ((Number) version).longValue())
                .findFirst()
                .orElse(0);
    }
}
