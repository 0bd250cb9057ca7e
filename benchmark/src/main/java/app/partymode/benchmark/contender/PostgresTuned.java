package app.partymode.benchmark.contender;

import app.partymode.benchmark.depth.PostgresDepth;
import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * PostgreSQL with the extension intarray: beside the contacts each book is a sorted array of dense ids, which are intersected. It
 * leaves out blocks and visibility, and can't be distributed as it is. Offers all but updates.
 */
final class PostgresTuned implements Contender {

    private static final String DATABASE = "tuned";

    private static final List<String> SCHEMA = List.of(
            "CREATE EXTENSION intarray",
            "CREATE TABLE person (id serial PRIMARY KEY, number bigint NOT NULL UNIQUE, user_id text, username text,"
                    + " verified boolean, partying boolean, party_message text, party_until timestamptz, party_since"
                    + " timestamptz)",
            "CREATE INDEX person_registered ON person (id) WHERE user_id IS NOT NULL",
            "CREATE UNIQUE INDEX person_of_user ON person (user_id)",
            // compressed ids would be uncompressed each time
            "CREATE TABLE book (owner int PRIMARY KEY, user_id text NOT NULL, version bigint NOT NULL, ids int[]"
                    + " STORAGE EXTERNAL NOT NULL)",
            "CREATE TABLE contact (owner int, id int, number bigint NOT NULL, name text, PRIMARY KEY (owner, id))",
            "CREATE INDEX contact_holder ON contact (id, owner)",
            "CREATE AGGREGATE intersection (int[]) (SFUNC = _int_inter, STYPE = int[])");

    private final PostgresServer server;
    private final HikariDataSource pool;
    private final PostgresStore store;
    private final Ports ports;

    PostgresTuned(PostgresServer server, StoreSizes sizes) {
        this.server = server;
        server.create(DATABASE);
        pool = pool(server.url(DATABASE));
        var jdbc = JdbcClient.create(pool);
        SCHEMA.forEach(statement -> jdbc.sql(statement).update());
        store = new PostgresStore(server, sizes, pool, List.of("person", "book", "contact"));
        ports = ports(pool);
    }

    /** As the service's: as many connections, and a wait for a store that hangs fails. */
    private static HikariDataSource pool(String url) {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        pool.addDataSourceProperty("socketTimeout", "10");
        return pool;
    }

    private static Ports ports(DataSource source) {
        var books = new TunedBooks(source);
        var users = new TunedUsers(JdbcClient.create(source));
        var ways = new TunedWays(JdbcClient.create(source));
        return new Ports(
                books,
                users,
                Ports.synchronization(books, users, users, ArrayUsers.NONE_SUPPRESSED, ArrayUsers.NONE_TESTED),
                users,
                books,
                users,
                ways,
                ways,
                users,
                PostgresDepth.overArrays(JdbcClient.create(source)));
    }

    @Override
    public String name() {
        return ContenderNames.TUNED_SQL;
    }

    @Override
    public String leavesOut() {
        return "privacy, updates";
    }

    @Override
    public Ports ports() {
        return ports;
    }

    @Override
    public void floor() {
        store.floor();
    }

    @Override
    public Footprint footprint() {
        return store.footprint();
    }

    @Override
    public Map<String, String> settings() {
        return Map.of(
                "server",
                "as PostgreSQL's, another database of it",
                "model",
                "intarray; another one than the service's");
    }

    @Override
    public Plans plans() {
        return questions -> {
            try (var listening = pool(server.url(DATABASE) + SqlPlans.EXPLAINING)) {
                listening.setMaximumPoolSize(1);
                var explained = new ExplainedSource(listening);
                return new SqlPlans(ports(explained), explained).of(questions);
            }
        };
    }

    @Override
    public void close() {
        pool.close();
    }
}
