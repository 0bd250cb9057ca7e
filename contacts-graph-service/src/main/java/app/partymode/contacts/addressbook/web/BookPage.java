package app.partymode.contacts.addressbook.web;

import app.partymode.contacts.addressbook.Contact;
import app.partymode.contacts.addressbook.MatchedBook;
import app.partymode.contacts.matching.Match;
import app.partymode.httpapi.problem.InvalidRequest;
import app.partymode.phoneauth.number.PhoneNumber;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Some contacts of a book, by ascending number.
 *
 * @param next where the next page begins; null: this is the last one
 */
record BookPage(List<ContactBody> contacts, @Nullable String next) {

    private static final int RADIX = 36;
    /** Of the longest number. All have it, so that a word such as {@code null} is not taken for a place. */
    private static final int LENGTH = 10;

    /** The page after the one that named {@code after}; the first one where that is null. */
    static BookPage of(MatchedBook read, @Nullable String after, int limit) {
        Set<PhoneNumber> registered = read.matches().stream().map(Match::number).collect(Collectors.toSet());
        List<Contact> rest = rest(read.book().entries(), after);
        List<ContactBody> contacts = rest.stream()
                .limit(limit)
                .map(contact -> ContactBody.of(contact, registered.contains(contact.number())))
                .toList();
        return new BookPage(
                contacts, rest.size() <= limit ? null : text(rest.get(limit - 1).number()));
    }

    private static List<Contact> rest(SortedMap<PhoneNumber, Contact> entries, @Nullable String after) {
        if (after == null) {
            return List.copyOf(entries.values());
        }
        PhoneNumber last = place(after);
        return entries.tailMap(last).values().stream()
                .filter(contact -> !contact.number().equals(last))
                .toList();
    }

    private static String text(PhoneNumber number) {
        String digits = Long.toString(number.digits(), RADIX);
        return "0".repeat(LENGTH - digits.length()) + digits;
    }

    private static PhoneNumber place(String text) {
        try {
            if (text.length() == LENGTH) {
                return new PhoneNumber(Long.parseLong(text, RADIX));
            }
        } catch (IllegalArgumentException _) {
            // of the right length, but not a number
        }
        throw new InvalidRequest("/after", "Not a place in an address book that this service named.");
    }
}
