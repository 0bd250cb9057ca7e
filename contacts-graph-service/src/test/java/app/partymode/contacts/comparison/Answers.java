package app.partymode.contacts.comparison;

import app.partymode.contacts.addressbook.Contact;
import app.partymode.contacts.addressbook.DeferringBook;
import app.partymode.contacts.addressbook.MatchedBook;
import app.partymode.contacts.addressbook.TestedNumbers;
import app.partymode.contacts.contract.Town;
import app.partymode.contacts.feed.Updates;
import app.partymode.contacts.matching.Match;
import app.partymode.contacts.suggestions.Suggestion;
import app.partymode.phoneauth.number.PhoneNumber;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** All that a matcher answers to one reader. The list of holders has no order, so it is compared as a set. */
record Answers(
        MatchedBook read,
        Set<PhoneNumber> tested,
        List<TestedNumbers.Remembered> removed,
        List<DeferringBook> deferring,
        List<Match> matches,
        Optional<List<Contact>> sharedWithOne,
        Optional<List<Contact>> sharedWithTwo,
        List<Suggestion> suggestions,
        Updates.Batch updates,
        Set<?> holders,
        Set<?> suppressed,
        Set<PhoneNumber> acquaintances,
        long head,
        boolean complete) {

    /** Asks everything as this reader, about two people. */
    static Answers to(Town town, int reader, int one, int other) {
        var matcher = town.matcher();
        var owner = town.owner(reader);
        var feed = matcher.feed().feed();
        return new Answers(
                matcher.books().read(owner),
                matcher.tested()
                        .of(owner.userId(), List.of(Town.number(one), Town.number(other)), Town.NOON.minusSeconds(1)),
                matcher.tested().removed(owner.userId(), Town.NOON.minusSeconds(1)),
                matcher.books().deferring(0, 3),
                matcher.matches().of(owner),
                matcher.shared().with(owner, Set.of(Town.number(one))),
                matcher.shared().with(owner, new TreeSet<>(List.of(Town.number(one), Town.number(other)))),
                matcher.suggestions().to(owner, 5),
                matcher.updates().read(owner, Math.max(0, feed.head() - 40), feed.head(), 30),
                Set.copyOf(matcher.feed().holdersOf(Town.number(reader))),
                matcher.suppressed().among(List.of(Town.number(reader), Town.number(one))),
                matcher.acquaintances()
                        .among(Set.of(Town.number(one), Town.number(16)), Set.copyOf(List.of(Town.number(reader)))),
                feed.head(),
                feed.complete());
    }
}
