package app.partymode.contacts.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import app.partymode.contacts.contract.FirstVersion;
import app.partymode.contacts.contract.SharesStore;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What the first version wrote still answers after every migration since. */
@SharesStore("PostgreSQL")
class PostgresUpgradeIT {

    private static final String WRITTEN_BY_THE_FIRST_VERSION = """
        UPDATE feed SET stream = 'first', position = 3, head = 1, complete = true;
        INSERT INTO registered_user (number, user_id, version, epoch, username, verified, discoverable_by,
                                     party_status_visible_to, blocks)
        VALUES (34600000001, '%1$s', 1, 0, 'Ana', false, 'everyone', 'contacts', '{}'),
               (34600000002, '%2$s', 1, 0, 'Ben', false, 'everyone', 'contacts', '{}');
        INSERT INTO book (owner, user_id, version) VALUES (34600000001, '%1$s', 5), (34600000002, '%2$s', 0);
        INSERT INTO contact (owner, number, name)
        VALUES (34600000001, 34600000002, 'Benny'), (34600000001, 34600000003, NULL);
        INSERT INTO change (sequence, type, subject, user_id, username, visibility, audience, at)
        VALUES (1, 'left', 34600000003, 'gone', 'Cleo', 'everyone', '{34600000001}', '2026-11-23T12:00:00Z');
        """;

    private static String newDatabase(String name) {
        JdbcClient.create(new DriverManagerDataSource(PostgresStore.sharedServer()))
                .sql("CREATE DATABASE " + name)
                .update();
        return PostgresStore.sharedServer().replaceFirst("/postgres\\?", "/" + name + "?");
    }

    @Test
    void answersFromWhatTheFirstVersionWrote() {
        String url = newDatabase("written_by_the_first");
        Flyway.configure()
                .dataSource(url, null, null)
                .locations("classpath:db/postgresql")
                .target("1")
                .load()
                .migrate();
        JdbcClient.create(new DriverManagerDataSource(url))
                .sql(WRITTEN_BY_THE_FIRST_VERSION.formatted(FirstVersion.ME, FirstVersion.FRIEND))
                .update();

        try (var store = new PostgresStore(url)) {
            FirstVersion.assertAnsweredBy(store.matcher());
        }
    }

    @Test
    void twoInstancesThatStartTogetherMigrateOnce() throws Exception {
        String url = newDatabase("started_together");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<String> start = () -> {
                try (var store = new PostgresStore(url)) {
                    return store.matcher().feed().feed().id();
                }
            };
            var feeds = threads.invokeAll(List.of(start, start));
            assertThat(feeds.getFirst().get()).isEqualTo(feeds.getLast().get());
        }
        assertThat(JdbcClient.create(new DriverManagerDataSource(url))
                        .sql("SELECT version FROM flyway_schema_history WHERE success ORDER BY installed_rank")
                        .query(String.class)
                        .list())
                .doesNotHaveDuplicates()
                .hasSizeGreaterThanOrEqualTo(4);
    }
}
