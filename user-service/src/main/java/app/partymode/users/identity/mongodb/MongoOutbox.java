package app.partymode.users.identity.mongodb;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import app.partymode.users.identity.Outbox;
import app.partymode.users.identity.UserEvent;
import app.partymode.users.identity.UserEvents;
import app.partymode.users.identity.UserEvents.Kind;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

@Component
final class MongoOutbox implements Outbox {

    private final MongoTemplate mongo;

    MongoOutbox(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public List<UserEvents> pending(int limit) {
        Query query = query(where(OutboxFields.PENDING_SINCE).exists(true))
                .with(Sort.by(OutboxFields.PENDING_SINCE))
                .limit(limit);
        query.fields().include(OutboxFields.OUTBOX);
        return find(query).stream()
                .map(it -> new UserEvents(it.getString(UserDocument.ID), OutboxFields.events(it)))
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
    public void relayed(String userId, long version) {
        Criteria unchangedSince = id(userId).and(UserDocument.VERSION).is(version);
        Query deleted = query(unchangedSince.and(UserDocument.NUMBER).exists(false));
        if (mongo.remove(deleted, UserDocument.COLLECTION).getDeletedCount() == 1) {
            return;
        }
        Update nothingLeft = new Update().unset(OutboxFields.OUTBOX).unset(OutboxFields.PENDING_SINCE);
        Query current = query(id(userId).and(UserDocument.VERSION).is(version));
        if (mongo.updateFirst(current, nothingLeft, UserDocument.COLLECTION).getMatchedCount() == 0) {
            // The user has changed since, so there is more to relay.
            Update rest = new Update()
                    .pull(OutboxFields.OUTBOX, query(where(UserDocument.VERSION).lte(version)));
            mongo.updateFirst(query(id(userId)), rest, UserDocument.COLLECTION);
        }
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
        return new UserEvents(
                user.getString(UserDocument.ID),
                pending.isEmpty()
                        ? List.of(OutboxFields.event(UserEvent.changed(UserDocument.user(user)), Kind.CHANGED))
                        : pending);
    }

    private List<Document> find(Query query) {
        return mongo.find(query, Document.class, UserDocument.COLLECTION);
    }

    private static Criteria id(String userId) {
        return where(UserDocument.ID).is(userId);
    }
}
