package app.partymode.contacts.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import app.partymode.contacts.contract.SharesStore;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What Citus needs of a schema before it can distribute it, asked of the catalog. */
@SharesStore("PostgreSQL")
class PostgresCatalogIT {

    /** By which column each table is distributed. */
    private static final Map<String, String> DISTRIBUTED = Map.of(
            "book", "owner",
            "contact", "owner",
            "change", "subject",
            "discovery_budget", "user_id",
            "tested", "user_id",
            "reader_floor", "user_id",
            "trust_rank", "user_id");

    /** A copy on each node. */
    private static final Set<String> REFERENCE =
            Set.of("registered_user", "suppressed_number", "feed", "book_change", "deleted_user");

    private static PostgresStore store;

    @BeforeAll
    static void start() {
        store = new PostgresStore(PostgresStore.sharedServer(), StatementCount.class);
    }

    @AfterAll
    static void stop() {
        store.close();
    }

    private record Key(String table, List<String> columns) {}

    private static List<Key> uniqueKeys() {
        return store.jdbc()
                .sql("""
                    SELECT c.relname AS relation, array_agg(CAST(a.attname AS text)) AS columns
                      FROM pg_index i
                      JOIN pg_class c ON c.oid = i.indrelid
                      JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = ANY (i.indkey)
                     WHERE i.indisunique
                       AND c.relnamespace = CAST('public' AS regnamespace)
                     GROUP BY c.relname, i.indexrelid
                    """)
                .query((row, _) -> new Key(row.getString("relation"), List.of((String[])
                        row.getArray("columns").getArray())))
                .list();
    }

    @Test
    void knowsOfEveryTableWhetherItIsDistributed() {
        Set<String> tables = store
                .jdbc()
                .sql("SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = CAST('public' AS"
                        + " regnamespace)")
                .query(String.class)
                .list()
                .stream()
                .filter(table -> !table.equals("flyway_schema_history"))
                .collect(Collectors.toSet());
        assertThat(tables).isSubsetOf(union());
        assertThat(union()).isSubsetOf(tables);
    }

    private static Set<String> union() {
        return java.util.stream.Stream.concat(DISTRIBUTED.keySet().stream(), REFERENCE.stream())
                .collect(Collectors.toSet());
    }

    @Test
    void hasTheDistributionColumnInEveryKey() {
        assertThat(uniqueKeys())
                .filteredOn(key -> DISTRIBUTED.containsKey(key.table()))
                .hasSizeGreaterThanOrEqualTo(DISTRIBUTED.size())
                .allSatisfy(key -> assertThat(key.columns()).contains(DISTRIBUTED.get(key.table())));
    }

    /** Citus supports foreign keys and triggers only between tables that are distributed alike; there are none. */
    @Test
    void hasNeitherForeignKeysNorTriggers() {
        assertThat(store.jdbc()
                        .sql("SELECT count(*) FROM pg_constraint WHERE contype = 'f'")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(store.jdbc()
                        .sql("SELECT count(*) FROM pg_trigger WHERE NOT tgisinternal")
                        .query(Long.class)
                        .single())
                .isZero();
    }
}
