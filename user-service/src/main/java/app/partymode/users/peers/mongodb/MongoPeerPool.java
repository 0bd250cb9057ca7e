package app.partymode.users.peers.mongodb;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import app.partymode.phoneauth.number.PhoneNumber;
import app.partymode.phoneauth.number.PhoneNumberParser;
import app.partymode.phoneauth.verification.UnusableVerification;
import app.partymode.phoneauth.verification.peer.Peers.Conduct;
import app.partymode.phoneauth.verification.peer.Peers.Peer;
import app.partymode.users.identity.Visibility;
import app.partymode.users.identity.mongodb.UserDocument;
import app.partymode.users.peers.PeerPool;
import app.partymode.users.peers.PeerProperties;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** A part of the user's document that changes without a version: there are no events of it. */
@Component
final class MongoPeerPool implements PeerPool {

    private static final String OFF = UserDocument.PEER + ".off";
    private static final String POINTS = UserDocument.PEER + ".points";
    private static final String RESTS_UNTIL = UserDocument.PEER + ".restsUntil";

    /** So that no peer can collect enough points to misbehave for long. */
    private static final int MOST_POINTS = 10;

    private final MongoTemplate mongo;
    private final PeerProperties properties;
    private final List<Long> seeds;
    private final Clock clock;

    MongoPeerPool(MongoTemplate mongo, PeerProperties properties, PhoneNumberParser parser, Clock clock) {
        this.mongo = mongo;
        this.properties = properties;
        this.seeds = properties.seeds().stream()
                .map(it -> parser.parseE164(it)
                        .orElseThrow(MongoPeerPool::noNumber)
                        .digits())
                .toList();
        this.clock = clock;
    }

    /** Says nothing of the number itself: a log must hold none. */
    private static UnusableVerification noNumber() {
        return new UnusableVerification(
                "user-service.peers.seeds (USER_SERVICE_PEERS_SEEDS) must be numbers in E.164, such as +34600111222.");
    }

    /**
     * By their positions in an unordered scan of the index: the only way to give equal chances to all without a second
     * store.
     */
    @Override
    public List<Peer> draw(int count, Set<String> except, RandomGenerator random) {
        Criteria eligible = eligible(except);
        int total = Math.toIntExact(mongo.count(query(eligible), UserDocument.COLLECTION));
        if (total == 0) {
            return List.of();
        }
        return random.ints(0, total)
                .distinct()
                .limit(Math.min(count, total))
                .mapToObj(place -> first(query(eligible).skip(place)))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    @Override
    public Optional<Peer> find(String userId) {
        return first(query(
                user(userId).and(UserDocument.NUMBER).exists(true).and(OFF).ne(true)));
    }

    @Override
    public Standing standing(String userId) {
        Query user = query(user(userId));
        user.fields().include(UserDocument.PEER);
        @Nullable Document found = mongo.findOne(user, Document.class, UserDocument.COLLECTION);
        Document peer = found == null ? null : found.get(UserDocument.PEER, Document.class);
        return peer == null
                ? new Standing(true, 0, null)
                : new Standing(!peer.getBoolean("off", false), peer.getInteger("points", 0), instant(peer));
    }

    private static @Nullable Instant instant(Document peer) {
        Date restsUntil = peer.getDate("restsUntil");
        return restsUntil == null ? null : restsUntil.toInstant();
    }

    @Override
    public void takePart(String userId, boolean enabled) {
        update(living(userId), enabled ? new Update().unset(OFF) : new Update().set(OFF, true));
    }

    @Override
    public void rate(String userId, Conduct conduct) {
        update(living(userId), new Update().inc(POINTS, points(conduct)));
        update(living(userId).and(POINTS).gt(MOST_POINTS), new Update().set(POINTS, MOST_POINTS));
        Date rested = Date.from(clock.instant().plus(properties.rest()));
        update(
                living(userId).and(POINTS).lte(-properties.restAfter()),
                new Update().set(RESTS_UNTIL, rested).set(POINTS, 0));
    }

    private static int points(Conduct conduct) {
        return switch (conduct) {
            case RIGHT -> 1;
            case RIGHT_AFTER_ALL -> 2;
            case SILENT, WRONG -> -1;
        };
    }

    private Criteria eligible(Set<String> except) {
        Instant now = clock.instant();
        Criteria settled = where(UserDocument.VERIFIED)
                .is(true)
                .and(UserDocument.CREATED_AT)
                .lte(Date.from(now.minus(properties.minAge())));
        return where(UserDocument.DISCOVERABLE_BY)
                .is(Visibility.EVERYONE.slug())
                .and(UserDocument.SEEN_AT)
                .gte(Date.from(now.minus(properties.activeWithin())))
                .and(OFF)
                .ne(true)
                .and(RESTS_UNTIL)
                .not()
                .gt(Date.from(now))
                .and(UserDocument.ID)
                .nin(except)
                .orOperator(
                        Stream.of(settled, where(UserDocument.NUMBER).in(seeds)).toList());
    }

    private Optional<Peer> first(Query query) {
        query.fields().include(UserDocument.ID, UserDocument.NUMBER);
        @Nullable Document found = mongo.findOne(query, Document.class, UserDocument.COLLECTION);
        return Optional.ofNullable(found)
                .map(it -> new Peer(it.getString(UserDocument.ID), new PhoneNumber(it.getLong(UserDocument.NUMBER))));
    }

    private void update(Criteria criteria, Update update) {
        mongo.updateFirst(query(criteria), update, UserDocument.COLLECTION);
    }

    private static Criteria living(String userId) {
        return user(userId).and(UserDocument.NUMBER).exists(true);
    }

    private static Criteria user(String userId) {
        return where(UserDocument.ID).is(userId);
    }
}
