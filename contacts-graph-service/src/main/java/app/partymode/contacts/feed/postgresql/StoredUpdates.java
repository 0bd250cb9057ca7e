package app.partymode.contacts.feed.postgresql;

import app.partymode.contacts.feed.StoredUpdate;
import app.partymode.contacts.postgresql.SqlFiles;
import app.partymode.contacts.postgresql.SqlValues;
import app.partymode.contacts.users.Profile;
import app.partymode.contacts.users.postgresql.PartyStatusColumns;
import app.partymode.contacts.users.postgresql.ProfileColumns;
import app.partymode.phoneauth.number.PhoneNumber;
import java.sql.Types;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The updates that are kept, as those who write them see them. */
final class StoredUpdates {

    private final SqlFiles.Statement addChange;
    private final SqlFiles.Statement dropSurplusChanges;
    private final SqlFiles.Statement setUpdatesFloor;
    private final SqlFiles.Statement forgetUpdates;
    private final SqlFiles.Statement dropChangesBefore;
    private final SqlFiles.Statement dropLastReader;
    private final SqlFiles.Statement forgetReader;
    private final SqlFiles.Statement moveReader;

    StoredUpdates(SqlFiles sql) {
        addChange = sql.load("feed/record-updates");
        dropSurplusChanges = sql.load("feed/drop-surplus-updates");
        setUpdatesFloor = sql.load("feed/set-updates-floor");
        forgetUpdates = sql.load("feed/forget-updates");
        dropChangesBefore = sql.load("feed/drop-updates-before");
        dropLastReader = sql.load("feed/drop-last-reader");
        forgetReader = sql.load("feed/forget-reader");
        moveReader = sql.load("feed/move-reader");
    }

    void add(StoredUpdate change) {
        PartyStatusColumns.bind(addChange.prepare(), change.partyStatus())
                .param("sequence", change.sequence())
                .param("type", change.type().slug())
                .param("subject", change.subject().digits())
                .param("user_id", change.userId())
                .param("username", change.username(), Types.VARCHAR)
                .param("visibility", ProfileColumns.name(change.visibility()))
                .param("audience", audience(change), Types.ARRAY)
                .param("at", SqlValues.time(change.at()))
                .update();
    }

    private static long @Nullable [] audience(StoredUpdate change) {
        return change.audience() == null ? null : SqlValues.digits(change.audience());
    }

    void dropSurplus(StoredUpdate newest, int mostKept) {
        dropSurplusChanges
                .prepare()
                .param("subject", newest.subject().digits())
                .param("user_id", newest.userId())
                .param("most_kept", mostKept)
                .query(Long.class)
                .optional()
                .ifPresent(floor -> setFloor(newest.userId(), floor));
    }

    void forget(Profile profile) {
        forgetUpdates
                .prepare()
                .param("subject", profile.number().digits())
                .param("user_id", profile.userId())
                .update();
        setFloor(profile.userId(), 0);
    }

    /** A reader is gone: removes the reader from the stored audiences. */
    void forgetReader(PhoneNumber reader) {
        dropLastReader.prepare().param("reader", reader.digits()).update();
        forgetReader.prepare().param("reader", reader.digits()).update();
    }

    /** A reader has another number. */
    void moveReader(PhoneNumber reader, PhoneNumber newNumber) {
        moveReader
                .prepare()
                .param("reader", reader.digits())
                .param("new_number", newNumber.digits())
                .update();
    }

    /** The newest of those dropped. */
    Optional<Long> dropBefore(Instant time) {
        return dropChangesBefore
                .prepare()
                .param("time", SqlValues.time(time))
                .query(Long.class)
                .optional();
    }

    private void setFloor(String userId, long floor) {
        setUpdatesFloor.prepare().param("user_id", userId).param("floor", floor).update();
    }
}
