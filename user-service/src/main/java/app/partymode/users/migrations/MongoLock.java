package app.partymode.users.migrations;

import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** Lets one instance migrate at a time. An instance that dies meanwhile keeps it until its lease is over. */
final class MongoLock {

    static final Duration LEASE = Duration.ofMinutes(1);
    static final String ID = "lock";

    private final MongoTemplate mongo;
    private final String collection;
    private final Clock clock;
    private final String me = UUID.randomUUID().toString();

    MongoLock(MongoTemplate mongo, String collection, Clock clock) {
        this.mongo = mongo;
        this.collection = collection;
        this.clock = clock;
    }

    /** Acquires the lock, or prolongs its lease. False: another instance has it. */
    boolean take() {
        Query free = Query.query(Criteria.where("_id")
                .is(ID)
                .orOperator(
                        Criteria.where("owner").is(me), Criteria.where("until").lt(Date.from(clock.instant()))));
        var lease = new Update()
                .set("owner", me)
                .set("until", Date.from(clock.instant().plus(LEASE)));
        try {
            mongo.upsert(free, lease, collection);
            return true;
        } catch (DuplicateKeyException e) { // it is there, and not free
            return false;
        }
    }

    /** Releases it, if this instance still has it. */
    void giveBack() {
        mongo.remove(Query.query(Criteria.where("_id").is(ID).and("owner").is(me)), collection);
    }
}
