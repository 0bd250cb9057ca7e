package app.partymode.operations.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.partymode.contacts.comparison.RandomHistory;
import app.partymode.contacts.contract.OwnStores;
import app.partymode.localstores.LocalMongo;
import app.partymode.localstores.LocalRedis;
import app.partymode.operations.backup.mongodb.MongoParts;
import app.partymode.operations.backup.redis.RedisParts;
import app.partymode.operations.matcher.MatcherStore;
import app.partymode.operations.matcher.MovableMatcher;
import app.partymode.operations.matcher.RowKind;
import app.partymode.operations.matcher.Servers;
import app.partymode.operations.terminal.OperationRefused;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.api.sync.RedisCommands;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is backed up from some stores is in others after a restore. */
@OwnStores
class BackupIT {

    private final List<AutoCloseable> open = new ArrayList<>();
    private final LocalMongo mongo = opened(LocalMongo.inMemory());
    private final LocalMongo otherMongo = opened(LocalMongo.inMemory());
    private final LocalRedis redis = opened(LocalRedis.inMemory());
    private final LocalRedis otherRedis = opened(LocalRedis.inMemory());
    private final MatcherStore neo4j = Servers.OF_BACKUPS.neo4j();
    private final MatcherStore postgres = Servers.OF_BACKUPS.postgres();
    private final MovableMatcher movable = new MovableMatcher(neo4j);
    private final RandomHistory history = new RandomHistory(movable.matcher(), 31);

    @TempDir
    private Path temporary;

    private Path file;

    private <T extends AutoCloseable> T opened(T closeable) {
        open.add(closeable);
        return closeable;
    }

    @BeforeEach
    void fill() {
        file = temporary.resolve("backup.zip");
        history.goOn(60);
        MongoDatabase database = database(mongo);
        database.getCollection("users")
                .insertOne(new Document("_id", "one")
                        .append("number", 34600000001L)
                        .append("at", new Date(7)));
        database.getCollection("users")
                .createIndex(
                        new Document("number", 1),
                        new IndexOptions().unique(true).name("n"));
        database.getCollection("migrations").insertOne(new Document("_id", "V001"));
        commands(redis).hset("phone-auth:sessions:a", Map.of("user", "one"));
        commands(redis).pexpire("phone-auth:sessions:a", 3_600_000);
        commands(redis).zadd("phone-auth:user-sessions:one", 1, "a");
        commands(redis).set("limits:any", "1");
        commands(otherRedis).set("{user-events}:seq", "9");
    }

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable closeable : open.reversed()) {
            closeable.close();
        }
    }

    private MongoDatabase database(LocalMongo server) {
        return opened(MongoClients.create(server.uri())).getDatabase("partymode");
    }

    private RedisCommands<String, String> commands(LocalRedis server) {
        RedisClient client = RedisClient.create(server.uri());
        open.add(client::shutdown);
        return client.connect().sync();
    }

    private List<BackupPart> parts(LocalRedis sessions, MatcherStore matcher, LocalMongo users) {
        return List.of(
                opened(RedisParts.at(sessions.uri(), Clock.systemUTC(), Servers.silent())),
                new MatcherPart(matcher, Servers.silent()),
                opened(MongoParts.at(users.uri(), Servers.silent())));
    }

    private void backUp() throws IOException {
        try (var out = Files.newOutputStream(file)) {
            BackupWriter.write(parts(redis, neo4j, mongo), out, Clock.systemUTC());
        }
    }

    private void restore(List<BackupPart> parts, boolean replace) throws IOException {
        try (var backup = new BackupFile(file)) {
            backup.restore(parts, replace, Set.of());
        }
    }

    private static List<String> rows(MatcherStore store) {
        var rows = new ArrayList<String>();
        new MatcherPart(store, Servers.silent()).dump(rows::add);
        return rows;
    }

    @Test
    void everythingIsInTheOtherStores() throws IOException {
        history.goOn(140);
        backUp();
        restore(parts(otherRedis, postgres, otherMongo), false);

        var users = database(otherMongo).getCollection("users");
        assertThat(users.find().into(new ArrayList<>()))
                .isEqualTo(database(mongo).getCollection("users").find().into(new ArrayList<>()))
                .hasSize(1);
        assertThat(users.listIndexes().map(index -> index.getString("name")).into(new ArrayList<>()))
                .containsExactlyInAnyOrder("_id_", "n");
        assertThat(database(otherMongo).getCollection("migrations").countDocuments())
                .isEqualTo(1);

        var sessions = commands(otherRedis);
        assertThat(sessions.hgetall("phone-auth:sessions:a")).containsEntry("user", "one");
        assertThat(sessions.pttl("phone-auth:sessions:a")).isBetween(1L, 3_600_000L);
        assertThat(sessions.keys("*"))
                .containsExactlyInAnyOrder("phone-auth:sessions:a", "phone-auth:user-sessions:one");

        String formerFeed = history.fixture().matcher().feed().feed().id();
        movable.moveTo(postgres);
        assertThat(history.fixture().matcher().feed().feed().complete()).isFalse();
        assertThat(history.fixture().matcher().feed().feed().id()).isNotEqualTo(formerFeed);
        history.rebuild();
        history.check();
        history.goOn(60);
        history.check();
    }

    @Test
    void leavesStoresAloneThatAreNotEmpty() throws IOException {
        backUp();
        database(otherMongo).getCollection("users").insertOne(new Document("_id", "other"));
        assertThatThrownBy(() -> restore(parts(otherRedis, postgres, otherMongo), false))
                .isInstanceOf(OperationRefused.class)
                .hasMessageContaining("mongodb is not empty");
        assertThat(postgres.isEmpty()).isTrue();
        restore(parts(otherRedis, postgres, otherMongo), true);
        assertThat(database(otherMongo)
                        .getCollection("users")
                        .find()
                        .map(user -> user.getString("_id"))
                        .into(new ArrayList<>()))
                .containsExactly("one");
    }

    @ParameterizedTest
    @EnumSource(FileDamage.class)
    void noticesDamageBeforeItTouchesAnything(FileDamage damage) throws IOException {
        backUp();
        var before = rows(neo4j);
        damage.harm(file);
        assertThatThrownBy(() -> restore(parts(redis, neo4j, mongo), true))
                .isInstanceOf(OperationRefused.class)
                .hasMessageContaining(damage.text());
        assertThat(rows(neo4j)).isEqualTo(before);
        assertThat(database(mongo).getCollection("users").countDocuments()).isEqualTo(1);
    }

    @Test
    void isBegunAnewWhenItWasNotFinished() throws IOException {
        history.goOn(140);
        backUp();
        var parts = parts(otherRedis, postgres, otherMongo);
        for (int lines : new int[] {0, 1, 5}) {
            var dying = List.of(parts.getFirst(), new DyingPart(parts.get(1), lines), parts.getLast());
            assertThatThrownBy(() -> restore(dying, true)).isInstanceOf(DyingPart.Death.class);
        }
        assertThatThrownBy(() -> restore(parts, false))
                .isInstanceOf(OperationRefused.class)
                .hasMessageContaining("--replace");
        restore(parts, true);
        movable.moveTo(postgres);
        history.rebuild();
        history.check();
        assertThat(database(otherMongo).getCollection("users").countDocuments()).isEqualTo(1);
    }

    @Test
    void holdsNoMoreThanAPageOfRows() {
        history.goOn(240);
        var out = new PagedStore(neo4j);
        var lines = new ArrayList<String>();
        new MatcherPart(out.store(), Servers.silent()).dump(line -> {
            out.passOn();
            lines.add(line);
        });
        assertThat(out.pages()).isGreaterThan(RowKind.values().length);

        var in = new PagedStore(postgres);
        new MatcherPart(in.store(), Servers.silent()).restore(lines.stream().peek(_ -> in.take()));
        assertThat(in.pages()).isGreaterThan(RowKind.values().length);
    }
}
