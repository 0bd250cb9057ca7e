package app.partymode.users.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.partymode.embedded.EmbeddedMongo;
import app.partymode.embedded.EmbeddedRedis;
import app.partymode.phoneauth.PhoneNumber;
import app.partymode.phoneauth.session.Sessions;
import app.partymode.users.Service;
import app.partymode.users.identity.NumberTaken;
import app.partymode.users.identity.Outbox;
import app.partymode.users.identity.User;
import app.partymode.users.identity.UserEvents;
import app.partymode.users.identity.Username;
import app.partymode.users.identity.Users;
import app.partymode.users.sessions.Signup;
import app.partymode.users.suppression.HasAccount;
import app.partymode.users.suppression.NumberSuppression;
import app.partymode.users.suppression.Suppressions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.redis.connection.DataType;
import org.springframework.data.redis.connection.stream.MapRecord;
import org.springframework.data.redis.core.StringRedisTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service's own relay is stopped here; the tests run theirs round by round. */
class RelayIT {

    private static final AtomicLong NUMBERS = new AtomicLong(34600500000L);
    private static final String REBUILD = "{user-events}:rebuild";

    private static final int FULL = 100;

    private static EmbeddedMongo mongoServer;
    private static EmbeddedRedis redisServer;
    private static Service service;

    private final Users users = service.get(Users.class);
    private final Sessions sessions = service.get(Sessions.class);
    private final Outbox outbox = service.get(Outbox.class);
    private final EventStream stream = service.get(EventStream.class);
    private final MongoTemplate mongo = service.get(MongoTemplate.class);
    private final StringRedisTemplate redis = service.get(StringRedisTemplate.class);
    private final Suppressions suppressions = service.get(Suppressions.class);
    private final NumberSuppression rule = service.get(NumberSuppression.class);
    private final Source suppressed = new SuppressionSource(suppressions, rule);
    private final Relay relay = relay(outbox, 2);

    @BeforeAll
    static void start() {
        mongoServer = EmbeddedMongo.inMemory();
        redisServer = EmbeddedRedis.inMemory();
        service = Service.start(mongoServer, redisServer, Map.of("user-service.events.max-length", "" + FULL));
        service.get(RelayLifecycle.class).stop();
    }

    @AfterAll
    static void stop() {
        service.close();
        redisServer.close();
        mongoServer.close();
    }

    @BeforeEach
    void clear() {
        mongo.remove(new Query(), "users");
        mongo.remove(new Query(), "suppressions");
        redis.delete(Objects.requireNonNull(redis.keys("*")));
    }

    private Relay relay(Outbox users, int batch) {
        return new Relay(List.of(new UserSource(users, this.users, sessions, rule), suppressed), stream, batch);
    }

    @Test
    void keepsAnEventWithTheChangeUntilItIsRelayed() {
        User ana = add("Ana");
        assertThat(outbox.pending(10)).extracting(UserEvents::userId).containsExactly(ana.id());
        assertThat(entries()).isEmpty();

        relay.run();

        assertThat(outbox.pending(10)).isEmpty();
        assertThat(mongo.findAll(Document.class, "users"))
                .singleElement()
                .satisfies(it -> assertThat(it).doesNotContainKeys("outbox", "pendingSince"));
        assertThat(entries())
                .singleElement()
                .satisfies(it -> assertThat(it)
                        .containsEntry("kind", "user")
                        .containsEntry("stream", redis.opsForValue().get("{user-events}:id")));
        relay.run();
        assertThat(entries()).hasSize(1);
    }

    @Test
    void tellsTheWholePublicState() {
        Instant now = Instant.parse("2026-11-23T01:02:03.004Z");
        User ana = add("Ana");
        users.change(
                ana.id(),
                it -> it.startStatus(true, "here", now.plusSeconds(1_000_000_000), now)
                        .block(new PhoneNumber(34600111333L)));
        relay.run();

        JsonNode event = events().getLast();
        assertThat(event.at("/userId").asString()).isEqualTo(ana.id());
        assertThat(event.at("/version").asLong()).isEqualTo(2);
        assertThat(Instant.parse(event.at("/at").asString())).isAfter(now);
        assertThat(event.at("/deleted").asBoolean(true)).isFalse();
        assertThat(event.at("/number").asLong()).isEqualTo(ana.number().digits());
        assertThat(event.at("/username").asString()).isEqualTo("Ana");
        assertThat(event.at("/verified").asBoolean(true)).isFalse();
        assertThat(event.at("/partyStatus/partying").asBoolean()).isTrue();
        assertThat(event.at("/partyStatus/message").asString()).isEqualTo("here");
        assertThat(event.at("/partyStatus/since").asString()).isEqualTo("2026-11-23T01:02:03.004Z");
        assertThat(event.at("/discoverableBy").asString()).isEqualTo("everyone");
        assertThat(event.at("/partyStatusVisibleTo").asString()).isEqualTo("contacts");
        assertThat(event.at("/blocks/0").asLong()).isEqualTo(34600111333L);
        assertThat(events().getFirst().at("/partyStatus").isNull()).isTrue();
    }

    @Test
    void repeatsWhatWasAppendedBeforeACrash() {
        User ana = add("Ana");
        var dying = relay(new DyingOutbox(outbox), 10);

        assertThatThrownBy(dying::run).isInstanceOf(IllegalStateException.class);
        relay.run();

        assertThat(events()).hasSize(2).allSatisfy(it -> {
            assertThat(it.at("/userId").asString()).isEqualTo(ana.id());
            assertThat(it.at("/version").asLong()).isEqualTo(1);
        });
        assertThat(outbox.pending(10)).isEmpty();
    }

    @Test
    void appendsNothingWithoutTheLease() {
        add("Ana");
        EventStream other = service.another(EventStream.class);
        assertThat(other.lead()).isTrue();

        relay.run();
        assertThat(stream.append(List.of(StreamEntry.user("{}")))).isFalse();

        assertThat(entries()).isEmpty();
        assertThat(outbox.pending(10)).hasSize(1);
        other.resign();
        relay.run();
        assertThat(entries()).hasSize(1);
    }

    @Test
    void appendsNothingAfterAPauseInWhichAnotherTookOver() {
        assertThat(stream.lead()).isTrue();
        redis.delete("{user-events}:relay");
        assertThat(service.another(EventStream.class).lead()).isTrue();

        assertThat(stream.append(List.of(StreamEntry.user("{}")))).isFalse();
        stream.resign();
        assertThat(stream.lead()).isFalse();
        assertThat(entries()).isEmpty();
    }

    @Test
    void tellsEachVersionOnceAndInOrderWhileEightThreadsChangeAUser() throws Exception {
        User ana = add("Ana");
        try (var pool = Executors.newFixedThreadPool(8)) {
            var changes = IntStream.range(0, 80)
                    .mapToObj(i -> pool.submit((Callable<User>)
                            () -> users.change(ana.id(), it -> it.rename(new Username("Ana" + i)))))
                    .toList();
            while (!changes.stream().allMatch(it -> it.isDone())) {
                relay.run();
            }
            for (var change : changes) {
                change.get();
            }
        }
        relay.run();

        assertThat(events())
                .extracting(it -> it.at("/version").asLong())
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 81).boxed().toList());
        assertThat(ids())
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 81).mapToObj(i -> i + "-0").toList());
    }

    @Test
    void keepsWhatChangedWhileAnEarlierEventWasRelayed() {
        User ana = add("Ana");
        users.change(ana.id(), it -> it.rename(new Username("Anita")));

        outbox.relayed(ana.id(), 1);

        assertThat(outbox.pending(10))
                .singleElement()
                .satisfies(it -> assertThat(it.events())
                        .extracting(UserEvents.Event::version)
                        .containsExactly(2L));
    }

    @Test
    void startsANewIncarnationWhereTheStreamWasLost() {
        add("Ana");
        relay.run();
        String before = redis.opsForValue().get("{user-events}:id");
        redis.delete(Objects.requireNonNull(redis.keys("*")));
        add("Ben");

        relay.run();

        assertThat(ids()).containsExactly("1-0");
        assertThat(entries().getFirst().get("stream")).isNotEqualTo(before);
    }

    /** As after a failover, when what was acknowledged last may be missing. */
    @Test
    void startsANewIncarnationWhereAnotherProcessOfRedisAnswers() {
        add("Ana");
        relay.run();
        String before = redis.opsForValue().get("{user-events}:id");
        redis.opsForValue().set("{user-events}:process", "another");
        relay.run();
        assertThat(redis.hasKey("{user-events}:id")).isFalse();
        add("Ben");
        relay.run();
        assertThat(entries())
                .singleElement()
                .satisfies(it -> assertThat(it.get("stream")).isNotEqualTo(before));
        String after = redis.opsForValue().get("{user-events}:id");
        relay.run();
        assertThat(redis.opsForValue().get("{user-events}:id")).isEqualTo(after).isNotNull();
    }

    @Test
    void tellsAllUsersAnewOnRequest() {
        List<String> ids = IntStream.range(0, 5)
                .mapToObj(i -> add("User" + i).id())
                .sorted()
                .toList();
        relay.run();
        redis.delete("{user-events}:stream");
        redis.opsForValue().set(REBUILD, "r1");

        relay.run();

        assertThat(entries())
                .extracting(it -> it.get("kind"))
                .containsExactly("rebuild-begin", "user", "user", "user", "user", "user", "rebuild-end");
        assertThat(entries()).extracting(it -> it.get("rebuild")).containsOnly("r1");
        assertThat(events()).extracting(it -> it.at("/userId").asString()).containsExactlyElementsOf(ids);
        assertThat(redis.hasKey(REBUILD)).isFalse();
    }

    private void readersDropAllEntries() {
        redis.opsForStream().trim("{user-events}:stream", 0);
    }

    @Test
    void waitsWhileTheStreamIsFullAndLosesNothing() {
        IntStream.range(0, FULL + 20).forEach(i -> add("User" + i));
        relay.run();
        relay.run();
        assertThat(entries()).hasSize(FULL);
        assertThat(outbox.pending(FULL)).hasSize(20);

        readersDropAllEntries();
        relay.run();

        assertThat(entries()).hasSize(20);
        assertThat(outbox.pending(FULL)).isEmpty();
    }

    @Test
    void tellsMoreUsersAnewThanTheStreamHolds() {
        IntStream.range(0, FULL + 50).forEach(i -> add("User" + i));
        relay.run();
        readersDropAllEntries();
        relay.run();
        readersDropAllEntries();
        redis.opsForValue().set(REBUILD, "r1");

        var told = new ArrayList<Map<?, ?>>();
        while (redis.hasKey(REBUILD)) {
            relay.run();
            told.addAll(entries());
            readersDropAllEntries();
        }

        assertThat(told.getFirst().get("kind")).isEqualTo("rebuild-begin");
        assertThat(told.getLast().get("kind")).isEqualTo("rebuild-end");
        assertThat(told).hasSize(FULL + 50 + 2);
    }

    @Test
    void beginsARebuildAnewWhereAnotherHasLedSince() {
        IntStream.range(0, FULL + 50).forEach(i -> add("User" + i));
        relay.run();
        readersDropAllEntries();
        relay.run();
        readersDropAllEntries();
        redis.opsForValue().set(REBUILD, "r1");
        relay.run();
        readersDropAllEntries();
        redis.delete("{user-events}:relay");
        EventStream other = service.another(EventStream.class);
        assertThat(other.lead()).isTrue();
        other.resign();

        relay.run();

        assertThat(entries().getFirst().get("kind")).isEqualTo("rebuild-begin");
    }

    @Test
    void keepsANewerRequestForARebuild() {
        redis.opsForValue().set(REBUILD, "newer");
        stream.rebuilt("older");
        assertThat(stream.requestedRebuild()).contains("newer");
    }

    @Test
    void tellsWhatIsPendingInARebuildToo() {
        User ana = add("Ana");
        users.change(ana.id(), it -> it.rename(new Username("Anita")));

        assertThat(outbox.page(null, 10))
                .singleElement()
                .satisfies(it -> assertThat(it.events())
                        .extracting(UserEvents.Event::version)
                        .containsExactly(1L, 2L));
    }

    @Test
    void leavesNoTraceOfADeletedUserOutsideTheStream() {
        PhoneNumber number = new PhoneNumber(NUMBERS.incrementAndGet());
        var signedUp = service.get(Signup.class).signUp(number, new Username("Zoë"), false, "Zoë's phone");
        String id = signedUp.user().id();

        users.delete(id);
        sessions.revokeAll(id);
        assertThat(users.find(id)).isEmpty();
        assertThat(users.findByNumber(number)).isEmpty();
        relay.run();
        users.delete(id);
        relay.run();

        assertThat(mongo.findAll(Document.class, "users")).isEmpty();
        assertThat(storedInRedis())
                .noneMatch(it -> it.contains(id) || it.contains("" + number.digits()) || it.contains("Zoë"));
        assertThat(events()).singleElement().satisfies(it -> {
            assertThat(it.at("/deleted").asBoolean()).isTrue();
            assertThat(it.at("/version").asLong()).isEqualTo(2);
            assertThat(it.at("/number").asLong()).isEqualTo(number.digits());
            assertThat(it.at("/username").isNull()).isTrue();
        });
    }

    @Test
    void freesTheNumberOfADeletedUserAtOnce() {
        User ana = add("Ana");
        users.delete(ana.id());
        User next = User.register("next", ana.number(), new Username("Ben"), false, Instant.now());

        assertThat(users.add(next)).isTrue();
        relay.run();

        assertThat(users.findByNumber(ana.number())).map(User::id).contains("next");
        assertThat(events()).extracting(it -> it.at("/userId").asString()).containsExactlyInAnyOrder(ana.id(), "next");
    }

    @Test
    void endsTheSessionsOfADeletedUserThoughTheRequestDied() {
        User ana = add("Ana");
        String token = sessions.create(ana.id(), ana.number(), null).token();
        users.delete(ana.id());

        relay.run();

        assertThat(sessions.find(token)).isEmpty();
    }

    @Test
    void renumbersTheSessionsThoughTheRequestDied() {
        User ana = add("Ana");
        String token = sessions.create(ana.id(), ana.number(), null).token();
        PhoneNumber number = new PhoneNumber(NUMBERS.incrementAndGet());
        users.change(ana.id(), it -> it.renumber(number, false));

        relay.run();

        assertThat(sessions.find(token))
                .hasValueSatisfying(it -> assertThat(it.phoneNumber()).isEqualTo(number));
    }

    @Test
    void givesANumberToOneUserOnly() {
        User ana = add("Ana");
        User ben = add("Ben");

        assertThat(users.add(User.register("x", ana.number(), new Username("X"), false, Instant.now())))
                .isFalse();
        assertThatThrownBy(() -> users.change(ben.id(), it -> it.renumber(ana.number(), false)))
                .isInstanceOf(NumberTaken.class)
                .hasNoCause();
        assertThat(users.find(ben.id())).contains(ben);
    }

    @Test
    void writesNothingWhereNothingChanges() {
        User ana = add("Ana");
        relay.run();

        assertThat(users.change(ana.id(), it -> it.rename(new Username("Ana")))).isEqualTo(ana);

        assertThat(outbox.pending(10)).isEmpty();
    }

    private static PhoneNumber number() {
        return new PhoneNumber(NUMBERS.incrementAndGet());
    }

    /** What was told of a number, in order, as 'suppressed' and 'lifted'. */
    private List<String> toldOf(PhoneNumber number) {
        return entries().stream()
                .filter(it -> it.get("kind").equals("suppression"))
                .map(it -> JsonMapper.shared().readTree(it.get("event").toString()))
                .filter(it -> it.at("/number").asLong() == number.digits())
                .map(it -> it.at("/suppressed").asBoolean() ? "suppressed" : "lifted")
                .toList();
    }

    private List<Document> suppressionsStored() {
        return mongo.findAll(Document.class, "suppressions");
    }

    @Test
    void tellsOfASuppressionAndKeepsNothingButTheNumberAndTheVersion() {
        PhoneNumber number = number();
        suppressions.add(number);
        assertThat(entries()).isEmpty();

        relay.run();
        suppressions.add(number);
        relay.run();

        assertThat(toldOf(number)).containsExactly("suppressed");
        assertThat(suppressionsStored())
                .singleElement()
                .satisfies(it -> assertThat(it).containsOnlyKeys("_id", "version"));
    }

    @Test
    void tellsThatASuppressionWasLiftedAndForgetsTheNumber() {
        PhoneNumber number = number();
        suppressions.add(number);
        relay.run();
        suppressions.lift(number);
        relay.run();
        suppressions.lift(number);
        relay.run();

        assertThat(toldOf(number)).containsExactly("suppressed", "lifted");
        assertThat(suppressionsStored()).isEmpty();
    }

    @Test
    void countsVersionsOnThoughTheNumberWasForgotten() {
        PhoneNumber number = number();
        suppressions.add(number);
        suppressions.lift(number);
        relay.run();
        suppressions.add(number);
        relay.run();

        assertThat(toldOf(number)).containsExactly("lifted", "suppressed");
        assertThat(events())
                .extracting(it -> it.at("/version").asLong())
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    void tellsTheLatestStateWhereItChangedWhileItWasTold() {
        PhoneNumber number = number();
        suppressions.add(number);
        long version = suppressions.find(number).orElseThrow().version();
        suppressions.lift(number);
        suppressions.told(number, version);
        relay.run();

        assertThat(toldOf(number)).containsExactly("lifted");
    }

    @Test
    void liftsTheSuppressionOfWhoeverSignsUp() {
        PhoneNumber number = number();
        suppressions.add(number);
        relay.run();
        service.get(Signup.class).signUp(number, new Username("Zoë"), true, null);
        relay.run();

        assertThat(toldOf(number)).containsExactly("suppressed", "lifted");
        assertThat(suppressionsStored()).isEmpty();
    }

    @Test
    void liftsTheSuppressionOfANumberThatAUserTakes() {
        User ana = add("Ana");
        PhoneNumber number = number();
        suppressions.add(number);
        relay.run();
        users.change(ana.id(), it -> it.renumber(number, true));
        relay.run();

        assertThat(toldOf(number)).containsExactly("suppressed", "lifted");
    }

    @Test
    void neverTellsThatANumberWithAUserIsSuppressed() {
        User ana = add("Ana");
        relay.run();
        suppressions.add(ana.number());
        relay.run();
        suppressions.add(ana.number());
        redis.opsForValue().set(REBUILD, "r1");
        relay.run();

        assertThat(toldOf(ana.number())).isNotEmpty().containsOnly("lifted");
        assertThat(suppressionsStored()).isEmpty();
        assertThatThrownBy(() -> rule.suppress(ana.number(), true)).isInstanceOf(HasAccount.class);
        assertThat(suppressionsStored()).isEmpty();
    }

    /** Whichever of the two comes first: at the end there is an account, and no suppression. */
    @Test
    void leavesNoSuppressionWhereASignupComesAtTheSameTime() throws Exception {
        for (int i = 0; i < 20; i++) {
            PhoneNumber number = number();
            try (var pool = Executors.newFixedThreadPool(2)) {
                var suppress = pool.submit(() -> {
                    try {
                        rule.suppress(number, true);
                    } catch (HasAccount e) {
                        return false;
                    }
                    return true;
                });
                service.get(Signup.class).signUp(number, new Username("Zoë"), true, null);
                suppress.get();
            }
            relay.run();
            assertThat(suppressions.find(number)).isEmpty();
        }
    }

    @Test
    void tellsSuppressionsAnewAfterTheUsers() {
        IntStream.range(0, 3).forEach(i -> add("User" + i));
        List<PhoneNumber> numbers =
                IntStream.range(0, 5).mapToObj(i -> number()).toList();
        numbers.forEach(suppressions::add);
        relay.run();
        redis.delete("{user-events}:stream");

        redis.opsForValue().set(REBUILD, "r1");
        relay.run();

        assertThat(entries())
                .extracting(it -> it.get("kind"))
                .startsWith("rebuild-begin", "user")
                .containsSubsequence("user", "suppression")
                .endsWith("suppression", "rebuild-end")
                .hasSize(2 + 3 + 5);
        assertThat(entries()).extracting(it -> it.get("rebuild")).containsOnly("r1");
        numbers.forEach(number -> assertThat(toldOf(number)).containsExactly("suppressed"));
    }

    private User add(String name) {
        var id = java.util.UUID.randomUUID().toString();
        var now = Instant.now().truncatedTo(java.time.temporal.ChronoUnit.MILLIS);
        var user = User.register(id, new PhoneNumber(NUMBERS.incrementAndGet()), new Username(name), false, now);
        assertThat(users.add(user)).isTrue();
        assertThat(users.find(id)).contains(user);
        return user;
    }

    private List<MapRecord<String, Object, Object>> records() {
        return Objects.requireNonNull(
                redis.opsForStream().range("{user-events}:stream", org.springframework.data.domain.Range.unbounded()));
    }

    private List<Map<Object, Object>> entries() {
        return records().stream().map(MapRecord::getValue).toList();
    }

    private List<String> ids() {
        return records().stream().map(it -> it.getId().getValue()).toList();
    }

    private List<JsonNode> events() {
        return entries().stream()
                .filter(it -> it.containsKey("event"))
                .map(it -> JsonMapper.shared().readTree(it.get("event").toString()))
                .toList();
    }

    private List<String> storedInRedis() {
        var texts = new ArrayList<String>();
        for (String key : Objects.requireNonNull(redis.keys("*"))) {
            texts.add(key);
            if (redis.type(key) == DataType.ZSET) {
                texts.addAll(redis.opsForZSet().range(key, 0, -1));
            } else if (redis.type(key) == DataType.HASH) {
                texts.add(redis.opsForHash().entries(key).toString());
            }
        }
        return texts;
    }

    /** Of a process that dies right after the append. */
    private record DyingOutbox(Outbox outbox) implements Outbox {

        @Override
        public List<UserEvents> pending(int limit) {
            return outbox.pending(limit);
        }

        @Override
        public void relayed(String userId, long version) {
            throw new IllegalStateException("dead");
        }

        @Override
        public List<UserEvents> page(String afterUserId, int limit) {
            return outbox.page(afterUserId, limit);
        }
    }
}
