package app.partymode.contacts.feed.postgresql;

import app.partymode.contacts.Owner;
import app.partymode.contacts.addressbook.Contact;
import app.partymode.contacts.addressbook.postgresql.DeferredColumns;
import app.partymode.contacts.postgresql.SqlFiles;
import app.partymode.contacts.postgresql.SqlValues;
import app.partymode.contacts.users.DeletedUser;
import app.partymode.contacts.users.Profile;
import app.partymode.phoneauth.number.PhoneNumber;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What happens to address books when a number gets, changes or loses its user. The book's row is always first, as it is
 * the lock.
 */
final class BookMoves {

    private record Book(String userId, long version, List<Contact> deferred) {}

    private final SqlFiles.Statement claimBook;
    private final SqlFiles.Statement putBook;
    private final SqlFiles.Statement removeBook;
    private final SqlFiles.Statement copyContacts;
    private final SqlFiles.Statement clearContacts;
    private final SqlFiles.Statement rememberContacts;
    private final SqlFiles.Statement markDeleted;
    private final SqlFiles.Statement removeBookOf;

    BookMoves(SqlFiles sql) {
        claimBook = sql.load("feed/claim-book");
        putBook = sql.load("feed/put-book");
        removeBook = sql.load("feed/remove-book");
        copyContacts = sql.load("feed/copy-contacts");
        clearContacts = sql.load("feed/clear-contacts");
        rememberContacts = sql.load("feed/remember-tested");
        markDeleted = sql.load("feed/mark-deleted");
        removeBookOf = sql.load("feed/remove-book-of");
    }

    /** Makes sure that the book at the user's number belongs to the user. */
    void claim(Profile profile) {
        int claimed = claimBook
                .prepare()
                .param("owner", profile.number().digits())
                .param("user_id", profile.userId())
                .update();
        if (claimed == 1) {
            clear(profile.number());
        }
    }

    void remove(PhoneNumber owner) {
        take(owner);
        clear(owner);
    }

    /** No book of this user begins from now on, and what there is at this number goes. Tells whether there was a book's row. */
    boolean end(Owner user, Instant at) {
        long number = user.number().digits();
        markDeleted
                .prepare()
                .param("number", number)
                .param("user_id", user.userId())
                .param("digest", DeletedUser.digest(user.userId()))
                .param("at", SqlValues.time(at))
                .update();
        boolean removed = removeBookOf
                        .prepare()
                        .param("owner", number)
                        .param("user_id", user.userId())
                        .update()
                == 1;
        if (removed) {
            clear(user.number());
        }
        return removed;
    }

    /** A row at version 0 only marks the number as the user's: there is no book to move. */
    void move(Profile profile, PhoneNumber newNumber, Instant at) {
        take(profile.number())
                .filter(book -> book.userId().equals(profile.userId()) && book.version() > 0)
                .ifPresent(book -> put(profile, newNumber, book, at));
        clear(profile.number());
    }

    private void put(Profile profile, PhoneNumber newNumber, Book book, Instant at) {
        List<Contact> deferred = book.deferred().stream()
                .filter(contact -> !contact.number().equals(newNumber))
                .toList();
        int put = DeferredColumns.bind(putBook.prepare(), deferred)
                .param("owner", newNumber.digits())
                .param("user_id", profile.userId())
                .param("version", book.version() + 1)
                .update();
        if (put == 0) {
            remember(profile, at);
            return; // the user has written a newer one there
        }
        clear(newNumber);
        copyContacts
                .prepare()
                .param("owner", profile.number().digits())
                .param("new_owner", newNumber.digits())
                .update();
    }

    private void remember(Profile profile, Instant at) {
        rememberContacts
                .prepare()
                .param("owner", profile.number().digits())
                .param("user_id", profile.userId())
                .param("at", SqlValues.time(at))
                .update();
    }

    private Optional<Book> take(PhoneNumber owner) {
        return removeBook
                .prepare()
                .param("owner", owner.digits())
                .query((row, index) ->
                        new Book(row.getString("user_id"), row.getLong("version"), DeferredColumns.read(row)))
                .optional();
    }

    private void clear(PhoneNumber owner) {
        clearContacts.prepare().param("owner", owner.digits()).update();
    }
}
