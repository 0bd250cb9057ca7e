package app.partymode.benchmark.contender;

import app.partymode.benchmark.contender.rival.RivalStore;
import app.partymode.contacts.Owner;
import app.partymode.contacts.addressbook.AddressBooks;
import app.partymode.contacts.addressbook.Admission;
import app.partymode.contacts.addressbook.BudgetState;
import app.partymode.contacts.addressbook.Contact;
import app.partymode.contacts.addressbook.DeferredContacts;
import app.partymode.contacts.addressbook.MatchedBook;
import app.partymode.contacts.addressbook.WriteOutcome;
import app.partymode.contacts.shared.SharedContacts;
import app.partymode.phoneauth.number.PhoneNumber;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The address books of a rival. */
record RivalBooks(RivalStore store) implements AddressBooks, SharedContacts {

    /** Without matches: the benchmark asks for them separately. */
    @Override
    public MatchedBook read(Owner owner) {
        return new MatchedBook(store.book(owner), List.of(), Set.of(), BudgetState.UNKNOWN);
    }

    @Override
    public WriteOutcome writeAndTell(Owner owner, long from, Admission admission) {
        return store.write(owner, from, admission.change()) ? WriteOutcome.NOTED : WriteOutcome.OUTDATED;
    }

    @Override
    public Optional<List<Contact>> with(Owner reader, Set<PhoneNumber> people) {
        return store.shared(reader, people);
    }

    @Override
    public List<DeferredContacts> withDeferred(long after, int limit) {
        throw new NotOffered();
    }

    @Override
    public List<Owner> withNumbersBetween(long first, long last, long after, int limit) {
        throw new NotOffered();
    }
}
