package app.partymode.users.suppression.mongodb;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import app.partymode.phoneauth.number.PhoneNumber;
import app.partymode.users.suppression.Suppression;
import app.partymode.users.suppression.SuppressionChanged;
import app.partymode.users.suppression.Suppressions;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.BulkOperations.BulkMode;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/**
 * One document a number: the number, a version and, while that is pending, since when. There is no list of events: the
 * state is enough. A version begins with the time in milliseconds and is counted up. One more document, without a
 * number, keeps the highest version that was deleted, so that a number's next document begins above its last one
 * whatever the clocks of the instances say.
 */
@Component
final class MongoSuppressions implements Suppressions {

    static final String COLLECTION = "suppressions";
    static final String FORGOTTEN = "forgottenSuppressions";
    /** The only document of its collection. */
    private static final Query HIGHEST_FORGOTTEN = query(where("_id").is("highest"));

    private static final String NUMBER = "_id";
    private static final String VERSION = "version";
    /** Present only where it is true. */
    private static final String LIFTED = "lifted";
    /** Present only while an event is pending. */
    private static final String PENDING_SINCE = "pendingSince";

    private final MongoTemplate mongo;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    MongoSuppressions(MongoTemplate mongo, ApplicationEventPublisher publisher, Clock clock) {
        this.mongo = mongo;
        this.publisher = publisher;
        this.clock = clock;
    }

    @Override
    public void add(PhoneNumber number) {
        var again = new Update().unset(LIFTED).inc(VERSION, 1L).set(PENDING_SINCE, now());
        if (!change(query(number(number).and(LIFTED).is(true)), again)) {
            insert(number);
        }
    }

    private void insert(PhoneNumber number) {
        var document = new Document(NUMBER, number.digits())
                .append(VERSION, Math.max(clock.millis(), highestForgotten() + 1))
                .append(PENDING_SINCE, now());
        try {
            mongo.insert(document, COLLECTION);
            publisher.publishEvent(new SuppressionChanged());
        } catch (DuplicateKeyException e) {
            return; // it is suppressed already
        }
    }

    private long highestForgotten() {
        Document highest = mongo.findOne(HIGHEST_FORGOTTEN, Document.class, FORGOTTEN);
        return highest == null ? 0 : highest.getLong(VERSION);
    }

    @Override
    public void lift(PhoneNumber number) {
        lift(number(number));
    }

    @Override
    public void lift(Suppression present) {
        lift(unchanged(present.number(), present.version()));
    }

    private void lift(Criteria which) {
        var lifted = new Update().set(LIFTED, true).inc(VERSION, 1L).set(PENDING_SINCE, now());
        change(query(which.and(LIFTED).exists(false)), lifted);
    }

    private boolean change(Query which, Update update) {
        boolean changed = mongo.updateFirst(which, update, COLLECTION).getMatchedCount() == 1;
        if (changed) {
            publisher.publishEvent(new SuppressionChanged());
        }
        return changed;
    }

    @Override
    public Optional<Suppression> find(PhoneNumber number) {
        return find(query(number(number).and(LIFTED).exists(false))).stream().findFirst();
    }

    @Override
    public List<Suppression> among(Collection<PhoneNumber> numbers) {
        List<Long> digits = numbers.stream().map(PhoneNumber::digits).toList();
        return find(query(where(NUMBER).in(digits).and(LIFTED).exists(false)));
    }

    @Override
    public List<Suppression> pending(int limit) {
        return find(query(where(PENDING_SINCE).exists(true))
                .with(Sort.by(PENDING_SINCE))
                .limit(limit));
    }

    @Override
    public Optional<Instant> waitingSince() {
        Query query = query(where(PENDING_SINCE).exists(true))
                .with(Sort.by(PENDING_SINCE))
                .limit(1);
        query.fields().include(PENDING_SINCE);
        return mongo.find(query, Document.class, COLLECTION).stream()
                .map(it -> it.get(PENDING_SINCE, Date.class).toInstant())
                .findFirst();
    }

    @Override
    public void published(List<Suppression> states) {
        // Before any of them is deleted: a crash in between leaves a number too high, which is harmless.
        states.stream()
                .filter(Suppression::lifted)
                .mapToLong(Suppression::version)
                .max()
                .ifPresent(version -> mongo.upsert(HIGHEST_FORGOTTEN, new Update().max(VERSION, version), FORGOTTEN));
        var writes = mongo.bulkOps(BulkMode.UNORDERED, COLLECTION);
        for (Suppression state : states) {
            Criteria unchanged = unchanged(state.number(), state.version());
            if (state.lifted()) {
                writes.remove(query(unchanged.and(LIFTED).is(true)));
            } else {
                writes.updateOne(query(unchanged), new Update().unset(PENDING_SINCE));
            }
        }
        writes.execute();
    }

    @Override
    public List<Suppression> page(@Nullable PhoneNumber after, int limit) {
        Criteria all = where(NUMBER).gt(after == null ? 0L : after.digits());
        return find(query(all).with(Sort.by(NUMBER)).limit(limit));
    }

    private List<Suppression> find(Query query) {
        return mongo.find(query, Document.class, COLLECTION).stream()
                .map(it -> new Suppression(
                        new PhoneNumber(it.getLong(NUMBER)), it.getLong(VERSION), it.containsKey(LIFTED)))
                .toList();
    }

    private static Criteria unchanged(PhoneNumber number, long version) {
        return number(number).and(VERSION).is(version);
    }

    private static Criteria number(PhoneNumber number) {
        return where(NUMBER).is(number.digits());
    }

    private Date now() {
        return Date.from(clock.instant());
    }
}
