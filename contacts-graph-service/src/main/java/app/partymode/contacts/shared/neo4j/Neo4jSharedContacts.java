package app.partymode.contacts.shared.neo4j;

import app.partymode.contacts.Owner;
import app.partymode.contacts.addressbook.Contact;
import app.partymode.contacts.neo4j.Cypher;
import app.partymode.contacts.neo4j.Neo4jAdapter;
import app.partymode.contacts.neo4j.Row;
import app.partymode.contacts.neo4j.Statement;
import app.partymode.contacts.shared.SharedContacts;
import app.partymode.phoneauth.PhoneNumber;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Shared contacts and reciprocity, told from the same join of the books. */
@Neo4jAdapter
final class Neo4jSharedContacts implements SharedContacts {

    private final Cypher cypher;
    private final Statement sharedContacts = Statement.named("shared/shared-contacts");

    Neo4jSharedContacts(Cypher cypher) {
        this.cypher = cypher;
    }

    @Override
    public Optional<List<Contact>> with(Owner reader, Set<PhoneNumber> people) {
        if (people.contains(reader.number())) {
            return Optional.empty();
        }
        var parameters = Map.of(
                "number", reader.number().digits(),
                "userId", reader.userId(),
                "people", people.stream().map(PhoneNumber::digits).toList());
        List<Met> met = cypher.read(sharedContacts, parameters).stream()
                .map(Neo4jSharedContacts::met)
                .flatMap(List::stream)
                .toList();
        return isReciprocal(reader, people, met) ? Optional.of(shared(reader, people, met)) : Optional.empty();
    }

    private static List<Met> met(Row row) {
        return row.lists("contacts").stream().map(Met::of).toList();
    }

    private static boolean isReciprocal(Owner reader, Set<PhoneNumber> people, List<Met> met) {
        boolean allHaveReader = met.stream().anyMatch(m -> m.isHeldBy(people) && m.number.equals(reader.number()));
        return allHaveReader && met.stream().filter(Met::isOneOfThePeople).count() == people.size();
    }

    private static List<Contact> shared(Owner reader, Set<PhoneNumber> people, List<Met> met) {
        return met.stream()
                .filter(m -> m.isHeldBy(people) && !m.number.equals(reader.number()))
                .map(m -> new Contact(m.number, m.name))
                .sorted(Comparator.comparing(Contact::number))
                .toList();
    }

    /** A number met from both sides of the join. */
    private record Met(PhoneNumber number, @Nullable String name, long holders, boolean isOneOfThePeople) {

        @SuppressWarnings("NullAway") // number, holders and people are never null; the name may be
        static Met of(List<@Nullable Object> columns) {
            return new Met(
                    new PhoneNumber((Long) columns.get(0)),
                    (String) columns.get(1),
                    (Long) columns.get(2),
                    (Long) columns.get(3) > 0);
        }

        boolean isHeldBy(Set<PhoneNumber> people) {
            return holders == people.size();
        }
    }
}
