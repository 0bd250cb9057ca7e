package app.partymode.contacts.addressbook;

import app.partymode.contacts.addressbook.Admission.BucketUpdate;
import app.partymode.phoneauth.number.PhoneNumber;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Which numbers a user has tested, and so has used budget for. These are the contacts of the user's book, which {@link
 * AddressBooks} has, and those that were removed from it, which are kept here. Deferred contacts are not among them.
 * They belong to the user, whatever number the user has.
 */
public interface TestedNumbers {

    /**
     * Those of some numbers that a registered user has in the book under the known number, or has had and removed since a
     * time.
     */
    Set<PhoneNumber> of(String userId, Collection<PhoneNumber> numbers, Instant since);

    /** All that a user has removed since a time and not necessarily added again, by ascending number. */
    List<Remembered> removed(String userId, Instant since);

    /** What the budget of a user depends on. */
    BudgetState budgetState(String userId);

    /**
     * Moves the time at which a user's bucket is full again, for a question that costs a token as a number does.
     *
     * @return whether it was moved; false: the bucket was changed since it was read, and nothing was
     */
    boolean consume(String userId, BucketUpdate update);

    /** Drops what was removed before a time, and what is kept of buckets that are full by now. Idempotent. */
    void drop(Instant before, Instant now);

    /** A number that was removed. */
    record Remembered(PhoneNumber number, Instant removedAt) {

        @Override
        public String toString() {
            return "Remembered[" + number + "]";
        }
    }
}
