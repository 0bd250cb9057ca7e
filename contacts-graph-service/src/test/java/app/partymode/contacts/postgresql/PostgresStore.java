package app.partymode.contacts.postgresql;

import app.partymode.contacts.contract.Matcher;
import app.partymode.localstores.LocalPostgres;
import app.partymode.migrations.StartMigration;
import app.partymode.waits.LongestWait;
import com.zaxxer.hikari.HikariDataSource;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The PostgreSQL matcher as production builds it, without the rest of the service, over one server for all tests. */
public final class PostgresStore implements AutoCloseable {

    private final AnnotationConfigApplicationContext context;

    /** Over the server at this address. On a busy machine it may take longer than in the service. */
    public PostgresStore(String url, Class<?>... more) {
        this(
                url,
                Map.of(
                        "postgres.time-limit",
                        LongestWait.LONGEST_WAIT,
                        "postgres.connection-limit",
                        LongestWait.LONGEST_WAIT),
                more);
    }

    private PostgresStore(String url, Map<String, Object> settings, Class<?>... more) {
        var all = new HashMap<>(settings);
        all.put("contacts.matcher", "postgresql");
        all.put("postgres.url", url);
        context = new AnnotationConfigApplicationContext();
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", all));
        context.register(Adapters.class);
        if (more.length > 0) {
            context.register(more);
        }
        context.refresh();
    }

    /** The same, which waits for the server no longer than the service. */
    static PostgresStore asInTheService(String url) {
        return new PostgresStore(url, Map.of());
    }

    /** The server that the tests share; it stops with the JVM. */
    public static String sharedServer() {
        return Shared.SERVER.uri();
    }

    static int sharedPort() {
        return Shared.SERVER.port();
    }

    /** Over a server that no other test uses, for a class that runs beside others. It stops with the JVM. */
    public static PostgresStore ofItsOwn() {
        return ofItsOwn(Map.of());
    }

    /** The same, with settings of the server. */
    static PostgresStore ofItsOwn(Map<String, String> settings) {
        var server = LocalPostgres.temporary(settings);
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        return new PostgresStore(server.uri());
    }

    public Matcher matcher() {
        return Matcher.of(context);
    }

    PostgresTransactions transactions() {
        return context.getBean(PostgresTransactions.class);
    }

    HikariDataSource pool() {
        return context.getBean(HikariDataSource.class);
    }

    public JdbcClient jdbc() {
        return JdbcClient.create(context.getBean(DataSource.class));
    }

    /** As the migrations left it. */
    public PostgresStore empty() {
        Awaitility.await().until(context.getBean(StartMigration.class)::permitsUse);
        jdbc().sql("TRUNCATE book, contact, discovery_budget, tested, registered_user, change, feed,"
                        + " suppressed_number, book_change, deleted_user,"
                        + " reader_floor, trust_rank")
                .update();
        jdbc().sql("INSERT INTO feed (id) VALUES (substring(CAST(gen_random_uuid() AS text) FROM 1 FOR 8))")
                .update();
        return this;
    }

    @Override
    public void close() {
        context.close();
    }

    private static final class Shared {
        static final LocalPostgres SERVER = LocalPostgres.temporary();

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(SERVER::close));
        }
    }

    @Configuration(proxyBeanMethods = false)
    @Import(PostgresConfiguration.class)
    @ComponentScan(
            basePackages = "app.partymode.contacts",
            useDefaultFilters = false,
            includeFilters = @ComponentScan.Filter(type = FilterType.ANNOTATION, classes = OnPostgres.class))
    static class Adapters {}
}
