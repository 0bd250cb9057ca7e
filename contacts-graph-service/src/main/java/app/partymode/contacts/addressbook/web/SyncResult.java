package app.partymode.contacts.addressbook.web;

import app.partymode.contacts.addressbook.BookTag;
import app.partymode.contacts.addressbook.Rejection;
import app.partymode.contacts.addressbook.SyncOutcome;
import app.partymode.contacts.addressbook.Synchronization;
import app.partymode.contacts.matching.web.MatchBody;
import java.time.Instant;
import java.util.List;
import org.springframework.http.ResponseEntity;

/** {@code SyncResult} of the contract. */
record SyncResult(
        long version,
        int total,
        int added,
        int updated,
        int removed,
        int unchanged,
        List<Rejection> rejected,
        List<Deferred> deferred,
        List<MatchBody> matches,
        Quota quota) {

    record Deferred(int index, String phoneNumber) {}

    /**
     * What is left of the discovery budget; where limits are off, of the largest size of a book, which has no reset.
     */
    record Quota(long limit, long remaining, Instant resetsAt) {

        static Quota of(SyncOutcome outcome, Instant now) {
            long room =
                    (long) Synchronization.MOST_CONTACTS - outcome.read().book().size();
            return outcome.remaining()
                    .map(left -> new Quota(left.quota().tokens(), left.remaining(), now.plus(left.untilFull())))
                    .orElse(new Quota(Synchronization.MOST_CONTACTS, room, now));
        }
    }

    static ResponseEntity<SyncResult> answer(SyncOutcome outcome, Instant now) {
        return ResponseEntity.ok().eTag(BookTag.of(outcome.read()).value()).body(of(outcome, now));
    }

    private static SyncResult of(SyncOutcome outcome, Instant now) {
        var book = outcome.read().book();
        var change = outcome.change();
        return new SyncResult(
                book.version(),
                book.size(),
                change.added().size(),
                change.renamed().size(),
                change.removed().size(),
                outcome.unchanged(),
                outcome.rejected(),
                outcome.deferred().stream()
                        .map(entry -> new Deferred(entry.index(), entry.phoneNumber()))
                        .toList(),
                MatchBody.of(outcome.read().matches(), now),
                Quota.of(outcome, now));
    }
}
