package app.partymode.benchmark.contender;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One database of the server that both rows of PostgreSQL share, and what is asked of it in either row. */
final class PostgresStore {

    private final PostgresServer server;
    private final StoreSizes sizes;
    private final JdbcClient jdbc;
    private final List<String> tables;

    /** @param tables those that hold address books */
    PostgresStore(PostgresServer server, StoreSizes sizes, DataSource dataSource, List<String> tables) {
        this.server = server;
        this.sizes = sizes;
        this.jdbc = JdbcClient.create(dataSource);
        this.tables = tables;
    }

    void floor() {
        jdbc.sql("SELECT 1").query(Integer.class).single();
    }

    String ask(String statement) {
        return jdbc.sql(statement).query(String.class).single();
    }

    Footprint footprint() {
        // as a server that runs for long does by itself
        jdbc.sql("VACUUM ANALYZE").update();
        long disk = jdbc.sql("SELECT sum(pg_total_relation_size(c)) FROM unnest(CAST(:tables AS regclass[])) c")
                .param("tables", tables.toArray(String[]::new))
                .query(Long.class)
                .single();
        return new Footprint(
                server.residentBytes(),
                sizes.cacheBytes(),
                disk,
                "the server with its connections, both rows of PostgreSQL; disk: tables and indexes of address books");
    }
}
