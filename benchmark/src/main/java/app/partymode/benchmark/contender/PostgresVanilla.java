package app.partymode.benchmark.contender;

import app.partymode.benchmark.depth.Depth;
import app.partymode.benchmark.depth.PostgresDepth;
import app.partymode.contacts.postgresql.OnPostgres;
import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The service's adapter for PostgreSQL: standard SQL only. */
final class PostgresVanilla implements Contender {

    private static final String DATABASE = "postgres";

    private final PostgresServer server;
    private final StoreSizes sizes;
    private final Wiring wiring;
    private final PostgresStore store;

    PostgresVanilla(PostgresServer server, StoreSizes sizes) {
        this.server = server;
        this.sizes = sizes;
        wiring = new Wiring(properties(server.url(DATABASE), 10), Adapters.class);
        store = new PostgresStore(server, sizes, wiring.bean(HikariDataSource.class), List.of("book", "contact"));
    }

    private static Map<String, Object> properties(String url, int poolSize) {
        return Map.of("contacts.matcher", "postgresql", "postgres.url", url, "postgres.pool-size", poolSize);
    }

    HikariDataSource pool() {
        return wiring.bean(HikariDataSource.class);
    }

    @Override
    public String name() {
        return ContenderNames.SQL;
    }

    @Override
    public Ports ports() {
        return wiring.ports();
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
                store.ask("SELECT version()"),
                "process",
                "its own, reached over the loopback interface",
                "shared_buffers",
                sizes.cacheMegabytes() + " MB",
                "synchronous_commit",
                store.ask("SHOW synchronous_commit"));
    }

    @Override
    public Plans plans() {
        return questions -> {
            var explaining = properties(server.url(DATABASE) + SqlPlans.EXPLAINING, 1);
            try (var listening = new Wiring(explaining, Adapters.class, SqlPlans.Listening.class)) {
                return new SqlPlans(listening.ports(), listening.bean(ExplainedSource.class)).of(questions);
            }
        };
    }

    @Override
    public Map<String, Object> handOver() {
        return properties(server.url(DATABASE), 10);
    }

    @Override
    public void close() {
        wiring.close();
    }

    @Configuration(proxyBeanMethods = false)
    @ComponentScan(basePackages = "app.partymode.contacts.postgresql")
    @ComponentScan(
            basePackages = "app.partymode.contacts",
            useDefaultFilters = false,
            includeFilters = @ComponentScan.Filter(type = FilterType.ANNOTATION, classes = OnPostgres.class))
    static class Adapters {

        @Bean
        Depth depth(DataSource source) {
            return PostgresDepth.tuned(JdbcClient.create(source));
        }
    }
}
