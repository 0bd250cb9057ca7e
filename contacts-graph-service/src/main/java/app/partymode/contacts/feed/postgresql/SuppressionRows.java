package app.partymode.contacts.feed.postgresql;

import app.partymode.contacts.postgresql.SqlFiles;
import app.partymode.phoneauth.number.PhoneNumber;
import java.util.Optional;

/** The suppressed numbers, as those who apply events see them. */
final class SuppressionRows {

    private final SqlFiles.Statement find;
    private final SqlFiles.Statement suppress;
    private final SqlFiles.Statement raiseReaderFloors;
    private final SqlFiles.Statement forgetSubject;
    private final SqlFiles.Statement markSeen;
    private final SqlFiles.Statement lift;
    private final SqlFiles.Statement liftNotSeenSince;

    SuppressionRows(SqlFiles sql) {
        find = sql.load("suppression/find");
        suppress = sql.load("suppression/suppress");
        raiseReaderFloors = sql.load("feed/raise-reader-floors");
        forgetSubject = sql.load("feed/forget-subject");
        markSeen = sql.load("suppression/mark-seen");
        lift = sql.load("suppression/lift");
        liftNotSeenSince = sql.load("suppression/lift-not-seen-since");
    }

    Optional<Long> version(PhoneNumber number) {
        return find.prepare().param("number", number.digits()).query(Long.class).optional();
    }

    /** With it go all updates about the number. */
    void put(PhoneNumber number, long version, long epoch) {
        raiseReaderFloors.prepare().param("subject", number.digits()).update();
        forgetSubject.prepare().param("subject", number.digits()).update();
        suppress.prepare()
                .param("number", number.digits())
                .param("version", version)
                .param("epoch", epoch)
                .update();
    }

    void markSeen(PhoneNumber number, long epoch) {
        markSeen.prepare()
                .param("number", number.digits())
                .param("epoch", epoch)
                .update();
    }

    void remove(PhoneNumber number) {
        lift.prepare().param("number", number.digits()).update();
    }

    void removeNotSeenSince(long epoch) {
        liftNotSeenSince.prepare().param("epoch", epoch).update();
    }
}
