package app.partymode.contacts.addressbook.neo4j;

import app.partymode.contacts.addressbook.Contact;
import app.partymode.contacts.matching.neo4j.BookDocument;
import app.partymode.contacts.neo4j.Row;
import app.partymode.phoneauth.number.PhoneNumber;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Contacts as two columns, a list of numbers and one of names: a list for each contact would cost more than what is in it. A
 * list that is kept in the graph holds no null, so '' stands for no name.
 */
public final class ContactColumns {

    private ContactColumns() {}

    /** These contacts, with their names in the document of the book that they are of. */
    public static List<Contact> named(List<Long> numbers, BookDocument document) {
        return numbers.stream()
                .map(number -> contact(number, document.name(number)))
                .toList();
    }

    /** All contacts of a document, ascending. */
    static List<Contact> all(BookDocument document) {
        int size = Math.min(document.numbers().size(), document.names().size());
        return IntStream.range(0, size)
                .mapToObj(i -> contact(document.numbers().get(i), document.nameAt(i)))
                .toList();
    }

    static List<Contact> deferred(Row row) {
        List<Long> numbers = row.numbers("deferredNumbers");
        List<String> names = row.texts("deferredNames");
        return IntStream.range(0, numbers.size())
                .mapToObj(i -> contact(numbers.get(i), names.get(i).isEmpty() ? null : names.get(i)))
                .toList();
    }

    /** The names as a list in the graph. */
    static List<String> names(List<Contact> contacts) {
        return contacts.stream()
                .map(contact -> contact.name() == null ? "" : contact.name())
                .toList();
    }

    private static Contact contact(long number, @Nullable String name) {
        return new Contact(new PhoneNumber(number), name);
    }
}
