package app.partymode.contacts.feed.postgresql;

import app.partymode.contacts.Owner;
import app.partymode.contacts.feed.BookChange;
import app.partymode.contacts.feed.Feed;
import app.partymode.contacts.feed.StoredUpdate;
import app.partymode.contacts.feed.UserRows;
import app.partymode.contacts.feed.Viewer;
import app.partymode.contacts.matching.Match;
import app.partymode.contacts.postgresql.OnPostgres;
import app.partymode.contacts.postgresql.SqlFiles;
import app.partymode.contacts.users.Profile;
import app.partymode.contacts.users.postgresql.ProfileColumns;
import app.partymode.phoneauth.number.PhoneNumber;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Works in the transaction of the calling thread. */
@OnPostgres
class PostgresUserRows implements UserRows {

    private final SqlFiles.Statement lockFeed;
    private final SqlFiles.Statement saveFeed;
    private final SqlFiles.Statement findById;
    private final SqlFiles.Statement findByNumber;
    private final SqlFiles.Statement findNotSeenSince;
    private final SqlFiles.Statement saveUser;
    private final SqlFiles.Statement markSeen;
    private final SqlFiles.Statement removeUser;
    private final SqlFiles.Statement forgetDiscovery;
    private final ChangedMatches matches;
    private final BookMoves books;
    private final StoredUpdates changes;
    private final SuppressionRows suppressions;

    PostgresUserRows(SqlFiles sql) {
        lockFeed = sql.load("feed/lock-feed");
        saveFeed = sql.load("feed/save-feed");
        findById = sql.load("users/find-by-id");
        findByNumber = sql.load("users/find-by-number");
        findNotSeenSince = sql.load("feed/find-users-not-seen-since");
        saveUser = sql.load("feed/save-users");
        markSeen = sql.load("feed/mark-users-seen");
        removeUser = sql.load("feed/forget-user");
        forgetDiscovery = sql.load("feed/forget-discovery");
        matches = new ChangedMatches(sql);
        books = new BookMoves(sql);
        changes = new StoredUpdates(sql);
        suppressions = new SuppressionRows(sql);
    }

    @Override
    public Feed lockFeed() {
        return lockFeed.prepare().query(FeedColumns::read).single();
    }

    @Override
    public void saveFeed(Feed feed) {
        saveFeed.prepare()
                .param("stream", feed.stream(), Types.VARCHAR)
                .param("position", feed.position())
                .param("head", feed.head())
                .param("floor", feed.floor())
                .param("epoch", feed.epoch())
                .param("rebuilding", feed.rebuilding(), Types.VARCHAR)
                .param("complete", feed.complete())
                .update();
    }

    @Override
    public Optional<Profile> byId(String userId) {
        return findById.prepare()
                .param("user_id", userId)
                .query(ProfileColumns::read)
                .optional();
    }

    @Override
    public Optional<Profile> byNumber(PhoneNumber number) {
        return findByNumber
                .prepare()
                .param("number", number.digits())
                .query(ProfileColumns::read)
                .optional();
    }

    @Override
    public void save(Profile profile, long epoch) {
        ProfileColumns.bind(saveUser.prepare(), profile).param("epoch", epoch).update();
        books.claim(profile);
    }

    @Override
    public void seen(String userId, long epoch) {
        markSeen.prepare().param("user_id", userId).param("epoch", epoch).update();
    }

    @Override
    public List<Profile> notSeenSince(long epoch) {
        return findNotSeenSince
                .prepare()
                .param("epoch", epoch)
                .query(ProfileColumns::read)
                .list();
    }

    @Override
    public void remove(Profile profile) {
        books.remove(profile.number());
        changes.forget(profile);
        changes.forgetReader(profile.number());
        removeUser.prepare().param("user_id", profile.userId()).update();
        // After that: ranks are written under the lock of the user's row.
        forgetDiscovery.prepare().param("user_id", profile.userId()).update();
    }

    @Override
    public void markDeleted(Owner user, Instant at) {
        if (books.end(user, at)) {
            forgetDiscovery.prepare().param("user_id", user.userId()).update();
        }
    }

    @Override
    public void moveBook(Profile profile, PhoneNumber newNumber, Instant at) {
        changes.forget(profile);
        changes.moveReader(profile.number(), newNumber);
        books.move(profile, newNumber, at);
    }

    @Override
    public List<Viewer> viewersOf(Profile profile) {
        return matches.viewersOf(profile);
    }

    @Override
    public List<Viewer> viewersAmong(Profile profile, List<PhoneNumber> readers) {
        return matches.viewersAmong(profile, readers);
    }

    @Override
    public List<Match> matchesOf(Owner reader) {
        return matches.of(reader);
    }

    @Override
    public List<BookChange> takeBookChanges() {
        return matches.takeBookChanges();
    }

    @Override
    public void record(StoredUpdate change, int mostKept) {
        changes.add(change);
        if (change.audience() == null) {
            changes.dropSurplus(change, mostKept);
        }
    }

    @Override
    public Optional<Long> suppressedAt(PhoneNumber number) {
        return suppressions.version(number);
    }

    @Override
    public void suppress(PhoneNumber number, long version, long epoch) {
        books.remove(number);
        suppressions.put(number, version, epoch);
    }

    @Override
    public void suppressionSeen(PhoneNumber number, long epoch) {
        suppressions.markSeen(number, epoch);
    }

    @Override
    public void lift(PhoneNumber number) {
        suppressions.remove(number);
    }

    @Override
    public void liftNotSeenSince(long epoch) {
        suppressions.removeNotSeenSince(epoch);
    }
}
