package app.partymode.benchmark.socialgraph;

import app.partymode.contacts.Owner;
import app.partymode.contacts.addressbook.Contact;
import app.partymode.phoneauth.number.PhoneNumber;
import java.util.UUID;

/** What is known of an inhabitant by the place in the social graph's list alone. */
public final class Person {

    private static final long FIRST_NUMBER = 34_600_000_000L;

    private Person() {}

    public static PhoneNumber number(int person) {
        return new PhoneNumber(FIRST_NUMBER + person);
    }

    public static int of(PhoneNumber number) {
        return Math.toIntExact(number.digits() - FIRST_NUMBER);
    }

    public static String userId(int person) {
        return new UUID(0x5eed_0000_0000_4000L, 0x8000_0000_0000_0000L | person).toString();
    }

    public static String username(int person) {
        return "Neighbour " + person;
    }

    public static Owner owner(int person) {
        return new Owner(userId(person), number(person));
    }

    /** The contact as it is in every book that has this person. */
    public static Contact contact(int person) {
        return new Contact(number(person), "Friend No. " + person);
    }
}
