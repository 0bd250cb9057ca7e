package app.partymode.contacts.addressbook;

import java.util.List;

/**
 * What a write did to an address book.
 *
 * @param read the book and its matches after it
 * @param change what was written; empty: nothing
 * @param rejected entries that could not be read
 */
public record SyncOutcome(MatchedBook read, BookChange change, List<Rejection> rejected) {

    public int unchanged() {
        return read.book().size() - change.added().size() - change.renamed().size();
    }
}
