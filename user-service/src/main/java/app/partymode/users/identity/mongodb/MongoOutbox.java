package app.partymode.users.identity.mongodb;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import app.partymode.phoneauth.number.PhoneNumber;
import app.partymode.users.identity.Outbox;
import app.partymode.users.identity.UserEvent;
import app.partymode.users.identity.UserEvents;
import app.partymode.users.identity.UserEvents.Event;
import app.partymode.users.identity.UserEvents.Kind;
import com.mongodb.bulk.BulkWriteResult;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.BulkOperations.BulkMode;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

@Component
final class MongoOutbox implements Outbox {

    private static final Update NOTHING_LEFT =
            new Update().unset(OutboxFields.OUTBOX).unset(OutboxFields.PENDING_SINCE);

    /**
     * Read of one user at a time. Usually there are one or two; where the stream was out of reach for long there are more, and all of
     * 200 users do not fit into the heap of a small process.
     */
    static final int MOST_EVENTS = 4;

    private final MongoTemplate mongo;

    MongoOutbox(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public List<UserEvents> pending(int limit) {
        Query query = query(where(OutboxFields.PENDING_SINCE).exists(true))
                .with(Sort.by(OutboxFields.PENDING_SINCE))
                .limit(limit)
                .cursorBatchSize(limit); // otherwise a question more for what is beyond the first 101
        query.fields().include(UserDocument.NUMBER, UserDocument.VERSION).slice(OutboxFields.OUTBOX, MOST_EVENTS);
        return find(query).stream()
                .map(it -> userEvents(it, OutboxFields.events(it)))
                .filter(it -> !it.events().isEmpty())
                .toList();
    }

    @Override
    public Optional<Instant> waitingSince() {
        Query query = query(where(OutboxFields.PENDING_SINCE).exists(true))
                .with(Sort.by(OutboxFields.PENDING_SINCE))
                .limit(1);
        query.fields().include(OutboxFields.PENDING_SINCE);
        return find(query).stream()
                .map(it -> it.get(OutboxFields.PENDING_SINCE, Date.class).toInstant())
                .findFirst();
    }

    @Override
    public void relayed(List<Relayed> relayed) {
        var writes = mongo.bulkOps(BulkMode.UNORDERED, UserDocument.COLLECTION);
        for (Relayed user : relayed) {
            Criteria unchanged = id(user.userId()).and(UserDocument.VERSION).is(user.version());
            if (user.deleted()) {
                writes.remove(query(unchanged.and(UserDocument.NUMBER).exists(false)));
            } else {
                writes.updateOne(query(unchanged), NOTHING_LEFT);
            }
        }
        BulkWriteResult result = writes.execute();
        if (result.getMatchedCount() + result.getDeletedCount() < relayed.size()) {
            keepWhatIsNewer(relayed);
        }
    }

    /** For users who have changed since, so that there is more to relay. */
    private void keepWhatIsNewer(List<Relayed> relayed) {
        var writes = mongo.bulkOps(BulkMode.UNORDERED, UserDocument.COLLECTION);
        for (Relayed user : relayed) {
            Criteria changed = id(user.userId()).and(UserDocument.VERSION).gt(user.version());
            Query older = query(where(UserDocument.VERSION).lte(user.version()));
            writes.updateOne(query(changed), new Update().pull(OutboxFields.OUTBOX, older));
        }
        writes.execute();
    }

    @Override
    public List<UserEvents> page(@Nullable String afterUserId, int limit) {
        Criteria users = where(UserDocument.NUMBER).exists(true);
        if (afterUserId != null) {
            users = users.and(UserDocument.ID).gt(afterUserId);
        }
        return find(query(users).with(Sort.by(UserDocument.ID)).limit(limit)).stream()
                .map(MongoOutbox::events)
                .toList();
    }

    private static UserEvents events(Document user) {
        var pending = OutboxFields.events(user);
        return userEvents(
                user,
                pending.isEmpty()
                        ? List.of(OutboxFields.event(UserEvent.changed(UserDocument.user(user)), Kind.CHANGED))
                        : pending);
    }

    private static UserEvents userEvents(Document user, List<Event> events) {
        Optional<PhoneNumber> number =
                Optional.ofNullable(user.getLong(UserDocument.NUMBER)).map(PhoneNumber::new);
        boolean more = !events.isEmpty() && events.getLast().version() < user.getLong(UserDocument.VERSION);
        return new UserEvents(user.getString(UserDocument.ID), number, events, more);
    }

    private List<Document> find(Query query) {
        return mongo.find(query, Document.class, UserDocument.COLLECTION);
    }

    private static Criteria id(String userId) {
        return where(UserDocument.ID).is(userId);
    }
}
