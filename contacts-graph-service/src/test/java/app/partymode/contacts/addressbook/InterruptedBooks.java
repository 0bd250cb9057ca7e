package app.partymode.contacts.addressbook;

import app.partymode.contacts.Owner;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/** Address books in which something happens right before the first write. */
record InterruptedBooks(AddressBooks books, Runnable event, AtomicBoolean happened) implements AddressBooks {

    static AddressBooks by(AddressBooks books, Runnable event) {
        return new InterruptedBooks(books, event, new AtomicBoolean());
    }

    @Override
    public MatchedBook read(Owner owner) {
        return books.read(owner);
    }

    @Override
    public WriteOutcome writeAndTell(Owner owner, long from, Admission admission) {
        if (happened.compareAndSet(false, true)) {
            event.run();
        }
        return books.writeAndTell(owner, from, admission);
    }

    @Override
    public List<DeferredContacts> withDeferred(long after, int limit) {
        return books.withDeferred(after, limit);
    }

    @Override
    public List<Owner> withNumbersBetween(long first, long last, long after, int limit) {
        return books.withNumbersBetween(first, last, after, limit);
    }
}
