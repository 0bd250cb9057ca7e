package app.partymode.contacts.addressbook;

import app.partymode.limits.RemainingQuota;
import java.util.List;
import java.util.Optional;

/**
 * What a write did to an address book.
 *
 * @param read the book and its matches after it
 * @param change what was done with the entries, matched or deferred; empty: nothing
 * @param rejected entries that could not be read
 * @param deferred entries that wait for budget, in the order of the upload
 * @param remaining of the owner's budget; empty where limits are off
 */
public record SyncOutcome(
        MatchedBook read,
        BookChange change,
        List<Rejection> rejected,
        List<ParsedEntry> deferred,
        Optional<RemainingQuota> remaining) {

    public int unchanged() {
        return read.book().size() - change.added().size() - change.renamed().size();
    }
}
