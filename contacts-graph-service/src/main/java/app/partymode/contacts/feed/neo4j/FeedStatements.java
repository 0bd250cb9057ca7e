package app.partymode.contacts.feed.neo4j;

import app.partymode.contacts.neo4j.Statement;

/** The statements about users and the feed; made once. */
record FeedStatements(
        Statement lockFeed,
        Statement begin,
        Statement saveFeed,
        Statement notSeenSince,
        Statement save,
        Statement seen,
        Statement forget,
        Statement moveBook,
        Statement dropBook,
        Statement forgetNumbers,
        Statement audience,
        Statement viewersAmong,
        Statement matches,
        Statement record,
        Statement trim,
        Statement forgetReader,
        Statement moveReader,
        Statement suppressed,
        Statement suppress,
        Statement suppressionSeen,
        Statement lift,
        Statement liftNotSeenSince,
        Statement remember,
        Statement forgetDiscovery,
        Statement markDeleted,
        Statement raiseReaderFloors) {

    static FeedStatements load() {
        return new FeedStatements(
                Statement.named("feed/lock-feed"),
                Statement.named("feed/begin"),
                Statement.named("feed/save-feed"),
                Statement.named("feed/find-users-not-seen-since"),
                Statement.named("feed/save-users"),
                Statement.named("feed/mark-users-seen"),
                Statement.named("feed/forget-user"),
                Statement.named("feed/move-book"),
                Statement.named("addressbook/remove-book"),
                Statement.named("addressbook/forget-numbers"),
                Statement.named("feed/find-audience"),
                Statement.named("feed/find-viewers-among"),
                Statement.named("matching/matches"),
                Statement.named("feed/record-updates"),
                Statement.named("feed/drop-surplus-updates"),
                Statement.named("feed/forget-reader"),
                Statement.named("feed/move-reader"),
                Statement.named("suppression/find"),
                Statement.named("suppression/suppress"),
                Statement.named("suppression/mark-seen"),
                Statement.named("suppression/lift"),
                Statement.named("suppression/lift-not-seen-since"),
                Statement.named("feed/remember-tested"),
                Statement.named("feed/forget-discovery"),
                Statement.named("feed/mark-deleted"),
                Statement.named("feed/raise-reader-floors"));
    }
}
