package app.partymode.users.identity.mongodb;

import app.partymode.phoneauth.number.PhoneNumber;
import app.partymode.users.identity.PartyStatus;
import app.partymode.users.identity.Privacy;
import app.partymode.users.identity.User;
import app.partymode.users.identity.Username;
import app.partymode.users.identity.Visibility;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** A user as a document. The fields of the outbox are {@link MongoOutbox}'s. */
public final class UserDocument {

    public static final String COLLECTION = "users";
    public static final String ID = "_id";
    public static final String NUMBER = "number";
    public static final String VERIFIED = "verified";
    public static final String DISCOVERABLE_BY = "discoverableBy";
    public static final String CREATED_AT = "createdAt";

    static final String VERSION = "version";
    /** Older versions have not written it. */
    private static final String INTRODUCTIONS = "introductions";

    /** Absent where the number was not proven, or before older versions wrote it. */
    private static final String PROVEN_AT = "provenAt";

    static final String BLOCKS = "blocks";
    /** Not part of the state: it changes without a version. */
    public static final String SEEN_AT = "seenAt";

    /** Not part of the state either: what is kept of the user as a peer. */
    public static final String PEER = "peer";

    static final String STATUS_UNTIL = "partyStatus.until";

    private UserDocument() {}

    /** The whole state but the id. */
    static Document state(User user) {
        return new Document(NUMBER, user.number().digits())
                .append("username", user.username().text())
                .append(VERIFIED, user.verified())
                .append(PROVEN_AT, date(user.provenAt()))
                .append("partyStatus", status(user.partyStatus()))
                .append(DISCOVERABLE_BY, user.privacy().discoverableBy().slug())
                .append(
                        "partyStatusVisibleTo",
                        user.privacy().partyStatusVisibleTo().slug())
                .append(INTRODUCTIONS, user.privacy().introductions().slug())
                .append(BLOCKS, user.blocks().stream().map(PhoneNumber::digits).toList())
                .append(CREATED_AT, Date.from(user.createdAt()))
                .append("changedAt", Date.from(user.changedAt()))
                .append(VERSION, user.version());
    }

    static User user(Document document) {
        return new User(
                document.getString(ID),
                new PhoneNumber(document.getLong(NUMBER)),
                new Username(document.getString("username")),
                document.getBoolean(VERIFIED),
                instant(document.getDate(PROVEN_AT)),
                status(document),
                privacy(document),
                document.getList(BLOCKS, Long.class, List.of()).stream()
                        .map(PhoneNumber::new)
                        .collect(Collectors.toCollection(TreeSet::new)),
                document.getDate(CREATED_AT).toInstant(),
                document.getDate("changedAt").toInstant(),
                document.getLong(VERSION));
    }

    private static @Nullable Document status(@Nullable PartyStatus status) {
        if (status == null) {
            return null;
        }
        var document = new Document("partying", status.partying()).append("since", Date.from(status.since()));
        if (status.message() != null) {
            document.append("message", status.message());
        }
        if (status.until() != null) {
            document.append("until", Date.from(status.until()));
        }
        return document;
    }

    private static @Nullable PartyStatus status(Document user) {
        Document status = user.get("partyStatus", Document.class);
        return status == null
                ? null
                : new PartyStatus(
                        status.getBoolean("partying"),
                        status.getString("message"),
                        instant(status.getDate("until")),
                        status.getDate("since").toInstant());
    }

    private static @Nullable Date date(@Nullable Instant instant) {
        return instant == null ? null : Date.from(instant);
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }

    private static Privacy privacy(Document user) {
        return new Privacy(
                visibility(user, DISCOVERABLE_BY),
                visibility(user, "partyStatusVisibleTo"),
                user.containsKey(INTRODUCTIONS) ? visibility(user, INTRODUCTIONS) : Privacy.DEFAULT.introductions());
    }

    private static Visibility visibility(Document user, String field) {
        return Visibility.parse(user.getString(field)).orElseThrow();
    }
}
