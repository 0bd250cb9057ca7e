package app.partymode.benchmark.contender;

import app.partymode.contacts.postgresql.OnPostgres;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The service's adapter for PostgreSQL: standard SQL only. */
final class PostgresVanilla implements Contender {

    private final PostgresServer server;
    private final StoreSizes sizes;
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final JdbcClient jdbc;
    private final Ports ports;

    PostgresVanilla(PostgresServer server, StoreSizes sizes) {
        this.server = server;
        this.sizes = sizes;
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "benchmark", Map.of("contacts.matcher", "postgresql", "postgres.url", server.url("postgres"))));
        context.register(Scan.class);
        context.refresh();
        jdbc = JdbcClient.create(context.getBean(DataSource.class));
        ports = Ports.of(context);
    }

    @Override
    public String name() {
        return Rows.SQL;
    }

    @Override
    public Ports ports() {
        return ports;
    }

    @Override
    public void floor() {
        jdbc.sql("SELECT 1").query(Integer.class).single();
    }

    @Override
    public Footprint footprint() {
        // as a server that runs for long does by itself
        jdbc.sql("VACUUM ANALYZE").update();
        long disk = jdbc.sql(
                        "SELECT sum(pg_total_relation_size(c)) FROM unnest(ARRAY['book', 'contact']::regclass[]) c")
                .query(Long.class)
                .single();
        return new Footprint(
                server.residentBytes(),
                sizes.cacheBytes(),
                disk,
                "the server with its connections, both rows of PostgreSQL; disk: tables and indexes of address books");
    }

    @Override
    public Map<String, String> settings() {
        return Map.of(
                "server",
                jdbc.sql("SELECT version()").query(String.class).single(),
                "process",
                "its own, reached over the loopback interface",
                "shared_buffers",
                sizes.cacheMegabytes() + " MB",
                "synchronous_commit",
                jdbc.sql("SHOW synchronous_commit").query(String.class).single());
    }

    @Override
    public Plans plans() {
        return Plans.NONE;
    }

    @Override
    public void close() {
        context.close();
    }

    @Configuration(proxyBeanMethods = false)
    @ComponentScan(basePackages = "app.partymode.contacts.postgresql")
    @ComponentScan(
            basePackages = "app.partymode.contacts",
            useDefaultFilters = false,
            includeFilters = @ComponentScan.Filter(type = FilterType.ANNOTATION, classes = OnPostgres.class))
    static class Scan {}
}
