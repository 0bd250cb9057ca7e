package app.partymode.contacts.neo4j;

import app.partymode.contacts.WritePermits;
import app.partymode.contacts.addressbook.AddressBooks;
import app.partymode.contacts.addressbook.neo4j.DocumentSweep;
import app.partymode.contacts.console.ReadTransactions;
import app.partymode.contacts.contract.Matcher;
import app.partymode.contacts.feed.FeedStore;
import app.partymode.localstores.LocalNeo4j;
import app.partymode.migrations.StartMigration;
import app.partymode.waits.LongestWait;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.awaitility.Awaitility;
import org.neo4j.driver.Driver;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;

/**
 * A server in this process and the adapters over it, wired as the service wires them. One serves most tests of a JVM.
 */
public final class Graph implements AutoCloseable {

    /** Of a {@link app.partymode.contacts.contract.SharesStore}: its classes run beside those of the first graph. */
    static final String SECOND = "second Neo4j";

    private static final class Holder {
        private static final Graph SHARED = ofItsOwn();
    }

    private static final class SecondHolder {
        private static final Graph SHARED = ofItsOwn();
    }

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    private Graph(Class<?> runner, String... settings) {
        TestPropertyValues.of(settings).applyTo(context);
        context.register(Wiring.class, runner);
        context.refresh();
    }

    /** The one that all tests share, with an empty graph. */
    public static Graph empty() {
        Holder.SHARED.wipe();
        return Holder.SHARED;
    }

    /** The one that the classes of {@link #SECOND} share, with an empty graph. */
    static Graph secondEmpty() {
        SecondHolder.SHARED.wipe();
        return SecondHolder.SHARED;
    }

    /** A server that no other test uses, for a class that runs beside others. It stops with the JVM. */
    public static Graph ofItsOwn() {
        return wired(
                BoltConfiguration.class,
                "spring.neo4j.uri=" + LocalNeo4j.temporary().uri());
    }

    static Graph over(String uri) {
        return new Graph(BoltConfiguration.class, "spring.neo4j.uri=" + uri);
    }

    /**
     * A statement may take longer than in the service: a busy machine may need as long for its first plan.
     *
     * @param runner the configuration of a way to the graph
     */
    public static Graph wired(Class<?> runner, String... settings) {
        var all = new ArrayList<>(List.of("contacts.neo4j.time-limit=" + LongestWait.LONGEST_WAIT));
        all.addAll(List.of(settings));
        return new Graph(runner, all.toArray(new String[0])).migrated();
    }

    /** On a busy machine the first attempt may take too long; the next one is made in the background. */
    private Graph migrated() {
        Awaitility.await().until(context.getBean(StartMigration.class)::permitsUse);
        return this;
    }

    /** Leaves nothing but what the migrations made. */
    public void wipe() {
        run("MATCH (n) WHERE NOT n:__Neo4jMigration DETACH DELETE n", Map.of());
    }

    public Cypher cypher() {
        return context.getBean(Cypher.class);
    }

    /** The same server under another time limit. */
    Cypher cypherWithin(Duration longest) {
        return new BoltCypher(
                context.getBean(Driver.class),
                new GraphRetries(new BoltFailures()),
                WritePermits.of(4, LongestWait.LONGEST_WAIT),
                longest);
    }

    Status health() {
        return context.getBean(GraphHealth.class).health().getStatus();
    }

    /** How the console reads it. */
    public ReadTransactions readings() {
        return context.getBean(ReadTransactions.class);
    }

    /** A setting of the driver. */
    Duration duration(String setting) {
        return DurationStyle.detectAndParse(
                Objects.requireNonNull(context.getEnvironment().getProperty(setting)));
    }

    /** The one of the adapters, for what no adapter asks. */
    Driver driver() {
        return context.getBean(Driver.class);
    }

    String uri() {
        return Objects.requireNonNull(context.getEnvironment().getProperty("spring.neo4j.uri"));
    }

    /** The adapter of address books over another runner. */
    AddressBooks booksOver(Cypher cypher) {
        return over(AddressBooks.class, cypher);
    }

    /** The adapter of the feed over another runner. */
    FeedStore feedOver(Cypher cypher) {
        return over(FeedStore.class, cypher);
    }

    /** A port's adapter over another runner. */
    <T> T over(Class<T> port, Cypher cypher) {
        try {
            var constructor = context.getBean(port).getClass().getDeclaredConstructor(Cypher.class);
            constructor.setAccessible(true);
            return port.cast(constructor.newInstance(cypher));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Makes the documents of books that the version before wrote. */
    DocumentSweep documentSweep() {
        return context.getBean(DocumentSweep.class);
    }

    /** Runs what no adapter does. */
    public List<Row> run(String text, Map<String, Object> parameters) {
        return cypher().write(new Statement("test", text), parameters);
    }

    public Matcher matcher() {
        return Matcher.of(context);
    }

    @Override
    public void close() {
        context.close();
    }

    @Configuration(proxyBeanMethods = false)
    @Import(Neo4jConfiguration.class)
    @ComponentScan(
            basePackages = "app.partymode.contacts",
            useDefaultFilters = false,
            includeFilters = @ComponentScan.Filter(type = FilterType.ANNOTATION, classes = OnNeo4j.class))
    static class Wiring {}
}
