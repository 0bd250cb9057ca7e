package app.partymode.contacts.comparison;

import app.partymode.contacts.addressbook.Contact;
import app.partymode.contacts.addressbook.DeferredContacts;
import app.partymode.contacts.addressbook.MatchedBook;
import app.partymode.contacts.addressbook.TestedNumbers;
import app.partymode.contacts.contract.ContractFixture;
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
        List<DeferredContacts> deferring,
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
    static Answers to(ContractFixture fixture, int reader, int one, int other) {
        var matcher = fixture.matcher();
        var owner = fixture.owner(reader);
        var feed = matcher.feed().feed();
        return new Answers(
                matcher.books().read(owner),
                matcher.tested()
                        .of(
                                owner.userId(),
                                List.of(ContractFixture.number(one), ContractFixture.number(other)),
                                ContractFixture.NOON.minusSeconds(1)),
                matcher.tested().removed(owner.userId(), ContractFixture.NOON.minusSeconds(1)),
                matcher.books().withDeferred(0, 3),
                matcher.matches().of(owner),
                matcher.shared().with(owner, Set.of(ContractFixture.number(one))),
                matcher.shared()
                        .with(
                                owner,
                                new TreeSet<>(List.of(ContractFixture.number(one), ContractFixture.number(other)))),
                matcher.suggestions().to(owner, 5),
                matcher.updates().read(owner, Math.max(0, feed.head() - 40), feed.head(), 30),
                Set.copyOf(matcher.feed().holdersOf(ContractFixture.number(reader))),
                matcher.suppressed().among(List.of(ContractFixture.number(reader), ContractFixture.number(one))),
                matcher.acquaintances()
                        .among(
                                Set.of(ContractFixture.number(one), ContractFixture.number(16)),
                                Set.copyOf(List.of(ContractFixture.number(reader)))),
                feed.head(),
                feed.complete());
    }
}
