package app.partymode.contacts.addressbook.neo4j;

import app.partymode.contacts.addressbook.Contact;
import app.partymode.contacts.neo4j.Row;
import app.partymode.phoneauth.number.PhoneNumber;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Contacts as two columns, a list of numbers and one of names: a list for each contact would cost more than what is in it. A
 * list that is collected or kept in the graph holds no null, so '' stands for no name.
 */
public final class ContactColumns {

    private ContactColumns() {}

    public static List<Contact> read(Row row, String numbersColumn, String namesColumn) {
        List<Long> numbers = row.numbers(numbersColumn);
        List<String> names = row.texts(namesColumn);
        return IntStream.range(0, numbers.size())
                .mapToObj(i -> contact(numbers.get(i), names.get(i)))
                .toList();
    }

    private static Contact contact(long number, String name) {
        return new Contact(new PhoneNumber(number), name.isEmpty() ? null : name);
    }
}
