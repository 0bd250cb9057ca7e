package app.partymode.contacts.addressbook.web;

import app.partymode.contacts.addressbook.MatchedBook;
import app.partymode.contacts.matching.Match;
import app.partymode.httpapi.problem.InvalidRequest;
import app.partymode.phoneauth.number.PhoneNumber;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Some contacts of a book, by ascending number.
 *
 * @param next where the next page begins; null: this is the last one
 */
record BookPage(List<ContactBody> contacts, @Nullable String next) {

    private static final int RADIX = 36;

    /** The page after the one that named {@code after}; the first one where that is null. */
    static BookPage of(MatchedBook read, @Nullable String after, int limit) {
        Set<PhoneNumber> registered = read.matches().stream().map(Match::number).collect(Collectors.toSet());
        var rest = after == null
                ? read.book().entries()
                : read.book().entries().tailMap(new PhoneNumber(place(after).digits() + 1));
        List<ContactBody> contacts = rest.values().stream()
                .limit(limit)
                .map(contact -> ContactBody.of(contact, registered.contains(contact.number())))
                .toList();
        @Nullable
        String next = rest.size() <= limit || contacts.isEmpty()
                ? null
                : text(rest.keySet().stream().skip(limit - 1L).findFirst().orElseThrow());
        return new BookPage(contacts, next);
    }

    private static String text(PhoneNumber number) {
        return Long.toString(number.digits(), RADIX);
    }

    private static PhoneNumber place(String text) {
        try {
            return new PhoneNumber(Long.parseLong(text, RADIX));
        } catch (IllegalArgumentException e) {
            throw new InvalidRequest("/after", "Not a place in an address book that this service named.");
        }
    }
}
