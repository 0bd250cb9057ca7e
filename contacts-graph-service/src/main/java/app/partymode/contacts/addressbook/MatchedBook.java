package app.partymode.contacts.addressbook;

import app.partymode.contacts.matching.Match;
import app.partymode.phoneauth.number.PhoneNumber;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An address book and what was read with it.
 *
 * @param matches those of its contacts who are registered and let the owner discover them, by ascending number
 * @param suppressed those of its numbers, also of deferred contacts, that are suppressed: they are to leave
 * @param budgetState the owner's, also where there is no book
 * @param mayBeElsewhere whether the matcher may have had the owner under another number right before the book was looked for
 */
public record MatchedBook(
        AddressBook book,
        List<Match> matches,
        Set<PhoneNumber> suppressed,
        BudgetState budgetState,
        boolean mayBeElsewhere) {

    public MatchedBook {
        matches = List.copyOf(matches);
        suppressed = Set.copyOf(suppressed);
    }

    /** Of a store that does not look where else the user's book may be. */
    public MatchedBook(AddressBook book, List<Match> matches, Set<PhoneNumber> suppressed, BudgetState budgetState) {
        this(book, matches, suppressed, budgetState, true);
    }

    /** Whether there is no book. */
    public boolean isNone() {
        return book.version() == 0;
    }

    /**
     * What there is once a change was written that was made from this book and concerns no user: the matches are the same, by their
     * new names. Who signs up meanwhile is told by an update for all who have the number.
     */
    MatchedBook after(Admission admission) {
        AddressBook written = book.after(admission);
        var remaining = new HashSet<>(suppressed);
        remaining.retainAll(written.entries().keySet());
        return new MatchedBook(
                written,
                named(written.contacts()),
                remaining,
                budgetState.after(admission.bucketUpdate()),
                mayBeElsewhere);
    }

    private List<Match> named(Map<PhoneNumber, Contact> contacts) {
        return matches.stream()
                .flatMap(match ->
                        Stream.ofNullable(contacts.get(match.number())).map(contact -> match.named(contact.name())))
                .toList();
    }
}
