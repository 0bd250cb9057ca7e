package app.partymode.contacts.addressbook;

/** Is told of each change of a book after its commit, so that others learn of it soon. */
@FunctionalInterface
public interface WrittenBooks {

    /** Contacts were added or removed. What follows may be late: it must not fail the request that wrote them. */
    void changed();
}
