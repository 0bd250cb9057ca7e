package app.partymode.users.identity.mongodb;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import app.partymode.concurrency.Retries;
import app.partymode.phoneauth.number.PhoneNumber;
import app.partymode.users.identity.NumberTaken;
import app.partymode.users.identity.UnknownUser;
import app.partymode.users.identity.User;
import app.partymode.users.identity.UserChanged;
import app.partymode.users.identity.UserEvent;
import app.partymode.users.identity.UserEvents.Kind;
import app.partymode.users.identity.Users;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** One document a user; a change and its event are one atomic update, conditional on the version that was read. */
@Component
final class MongoUsers implements Users {

    private static final int MOST_RETRIES = 29;

    private final RetryTemplate retries = Retries.afterLosing(
            MOST_RETRIES,
            Duration.ofMillis(1),
            Duration.ofMillis(50),
            OptimisticLockingFailureException.class::isInstance);
    private final MongoTemplate mongo;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    MongoUsers(MongoTemplate mongo, ApplicationEventPublisher publisher, Clock clock) {
        this.mongo = mongo;
        this.publisher = publisher;
        this.clock = clock;
    }

    @Override
    public Optional<User> find(String id) {
        return findOne(where(UserDocument.ID).is(id).and(UserDocument.NUMBER).exists(true));
    }

    @Override
    public Optional<User> findByNumber(PhoneNumber number) {
        return findOne(where(UserDocument.NUMBER).is(number.digits()));
    }

    @Override
    public boolean add(User user) {
        var document = new Document(UserDocument.ID, user.id());
        document.putAll(UserDocument.state(user));
        try {
            mongo.insert(OutboxFields.add(document, Kind.CHANGED, UserEvent.changed(user)), UserDocument.COLLECTION);
        } catch (DuplicateKeyException e) {
            return false;
        }
        publisher.publishEvent(new UserChanged());
        return true;
    }

    @Override
    public User change(String id, UnaryOperator<User> change) {
        return retries.invoke(() -> {
            User present = find(id).orElseThrow(UnknownUser::new);
            User changed = change.apply(present);
            if (changed.equals(present)) {
                return present;
            }
            User next = changed.next(now());
            replace(present, next);
            return next;
        });
    }

    @Override
    public void delete(String id) {
        retries.invoke(() -> find(id).ifPresent(this::bury));
    }

    @Override
    public void seen(String id, Instant at) {
        Query living =
                query(where(UserDocument.ID).is(id).and(UserDocument.NUMBER).exists(true));
        mongo.updateFirst(living, new Update().max(UserDocument.SEEN_AT, Date.from(at)), UserDocument.COLLECTION);
    }

    @Override
    public Optional<Instant> lastSeen(String id) {
        Query user = query(where(UserDocument.ID).is(id));
        user.fields().include(UserDocument.SEEN_AT);
        @Nullable Document found = mongo.findOne(user, Document.class, UserDocument.COLLECTION);
        return Optional.ofNullable(found)
                .map(it -> it.getDate(UserDocument.SEEN_AT))
                .map(Date::toInstant);
    }

    @Override
    public List<String> withStatusOver(Instant now, int limit) {
        Query over = query(where(UserDocument.STATUS_UNTIL).lte(Date.from(now)))
                .with(Sort.by(UserDocument.STATUS_UNTIL))
                .limit(limit);
        over.fields().include(UserDocument.ID);
        return mongo.find(over, Document.class, UserDocument.COLLECTION).stream()
                .map(it -> it.getString(UserDocument.ID))
                .toList();
    }

    @Override
    public List<String> withNumbersBetween(long first, long last, @Nullable String after, int limit) {
        var either = new Criteria()
                .orOperator(
                        where(UserDocument.NUMBER).gte(first).lte(last),
                        where(UserDocument.BLOCKS)
                                .elemMatch(new Criteria().gte(first).lte(last)));
        Criteria next = after == null ? either : either.and(UserDocument.ID).gt(after);
        Query users = query(next).with(Sort.by(UserDocument.ID)).limit(limit);
        users.fields().include(UserDocument.ID);
        return mongo.find(users, Document.class, UserDocument.COLLECTION).stream()
                .map(it -> it.getString(UserDocument.ID))
                .toList();
    }

    private void replace(User present, User next) {
        var update = new Update();
        UserDocument.state(next).forEach(update::set);
        Kind kind = present.number().equals(next.number()) ? Kind.CHANGED : Kind.RENUMBERED;
        try {
            write(present, OutboxFields.push(update, kind, UserEvent.changed(next)));
        } catch (DuplicateKeyException e) {
            // Without the cause: it names the number.
            throw new NumberTaken();
        }
    }

    /** Leaves only the event; the relay removes the document once the event has been appended. */
    private void bury(User present) {
        User last = present.next(now());
        var update = new Update();
        UserDocument.state(present).keySet().stream()
                .filter(field -> !field.equals(UserDocument.VERSION))
                .forEach(update::unset);
        update.unset(UserDocument.SEEN_AT);
        update.unset(UserDocument.PEER);
        update.set(UserDocument.VERSION, last.version());
        write(present, OutboxFields.replace(update, Kind.DELETED, UserEvent.deleted(last)));
    }

    /** @throws OptimisticLockingFailureException if the user has been changed since */
    private void write(User present, Update update) {
        Criteria unchanged = where(UserDocument.ID)
                .is(present.id())
                .and(UserDocument.VERSION)
                .is(present.version());
        long written = mongo.updateFirst(query(unchanged), update, UserDocument.COLLECTION)
                .getMatchedCount();
        if (written != 1) {
            throw new OptimisticLockingFailureException("a user changed meanwhile");
        }
        publisher.publishEvent(new UserChanged());
    }

    private Optional<User> findOne(Criteria criteria) {
        @Nullable Document found = mongo.findOne(query(criteria), Document.class, UserDocument.COLLECTION);
        return Optional.ofNullable(found).map(UserDocument::user);
    }

    /** MongoDB keeps milliseconds. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
