package app.partymode.contacts.addressbook;

import app.partymode.contacts.Owner;
import app.partymode.contacts.users.FormerNumbers;
import java.util.function.Predicate;

/**
 * Reads and writes each book where it is: while a change of number is on its way, the session has another number than the
 * matcher.
 */
record FoundBooks(AddressBooks books, FormerNumbers formerNumbers) {

    /** A book, or none, and where it was looked for last. */
    record FoundBook(Owner at, MatchedBook read) {}

    /**
     * Looks for a book that is to be written, mostly by one question. Where it finds none, a change of number may have moved the
     * book while it looked: {@link #write} refuses that, and {@link #refuseToMiss} where there is nothing to write.
     */
    FoundBook find(Owner owner) {
        return find(owner, read -> read.isNone() && read.mayBeElsewhere());
    }

    /** Looks wherever it may be. */
    FoundBook findAnywhere(Owner owner) {
        return find(owner, MatchedBook::isNone);
    }

    private FoundBook find(Owner owner, Predicate<MatchedBook> isNothing) {
        return formerNumbers.ask(owner, at -> new FoundBook(at, books.read(at)), found -> isNothing.test(found.read()));
    }

    void refuseToMiss(Owner owner, FoundBook found) {
        if (found.read().isNone() && !findAnywhere(owner).read().isNone()) {
            throw new ChangedMeanwhile();
        }
    }

    /** Never {@link WriteOutcome#OUTDATED}. */
    WriteOutcome write(FoundBook found, Admission admission) {
        try {
            WriteOutcome outcome =
                    books.writeAndTell(found.at(), found.read().book().version(), admission);
            if (outcome == WriteOutcome.OUTDATED) {
                throw new ChangedMeanwhile();
            }
            return outcome;
        } catch (NotTheOwner e) {
            if (formerNumbers.isRegistered(found.at())) {
                throw new ChangedMeanwhile(); // with another number: the book is there
            }
            throw e;
        }
    }
}
