package app.partymode.contacts.users.neo4j;

import app.partymode.contacts.neo4j.Statement;

/** The statements about users and the feed; made once. */
record UserStatements(
        Statement lockFeed,
        Statement saveFeed,
        Statement known,
        Statement notSeenSince,
        Statement save,
        Statement seen,
        Statement forget,
        Statement moveBook,
        Statement dropBook,
        Statement forgetNumbers,
        Statement audience,
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
        Statement forgetDiscovery) {

    static UserStatements load() {
        return new UserStatements(
                Statement.named("users/lock-feed"),
                Statement.named("users/save-feed"),
                Statement.named("users/known"),
                Statement.named("users/not-seen-since"),
                Statement.named("users/save"),
                Statement.named("users/seen"),
                Statement.named("users/forget"),
                Statement.named("users/move-book"),
                Statement.named("addressbook/drop"),
                Statement.named("addressbook/forget-numbers"),
                Statement.named("users/audience"),
                Statement.named("users/record"),
                Statement.named("users/trim"),
                Statement.named("users/forget-reader"),
                Statement.named("users/move-reader"),
                Statement.named("suppression/known"),
                Statement.named("suppression/suppress"),
                Statement.named("suppression/seen"),
                Statement.named("suppression/lift"),
                Statement.named("suppression/lift-not-seen-since"),
                Statement.named("users/remember"),
                Statement.named("users/forget-discovery"));
    }
}
