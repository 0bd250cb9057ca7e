package app.partymode.contacts.neo4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import app.partymode.contacts.WritePermits;
import app.partymode.waits.LongestWait;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Session;

/** What a caller of the graph waits for over Bolt, counted in the driver's log of the wire. No session can be closed meanwhile. */
class BoltRoundTripsIT {

    private static final Statement NOTHING = new Statement("test", "RETURN 1");

    private final WireLog log = new WireLog();
    private final Driver driver = driver(log);
    private final Cypher cypher = new BoltCypher(
            holding(),
            new GraphRetries(new BoltFailures()),
            WritePermits.of(4, LongestWait.LONGEST_WAIT),
            Duration.ofMinutes(5));
    private CountDownLatch closable = new CountDownLatch(0);

    @SuppressWarnings("deprecation") // the driver has no other way to give one driver a log of its own
    private static Driver driver(WireLog log) {
        return GraphDatabase.driver(
                Graph.empty().uri(), Config.builder().withLogging(name -> log).build());
    }

    @BeforeEach
    void connect() {
        cypher.read(NOTHING, Map.of());
        await().until(log::isIdle);
        log.clear();
        closable = new CountDownLatch(1);
    }

    @AfterEach
    void close() {
        closable.countDown();
        driver.close();
    }

    @Test
    void readsInOneRoundTrip() {
        cypher.read(NOTHING, Map.of());
        assertThat(log.sent()).startsWith("RUN", "PULL");
        assertThat(log.roundTrips()).isEqualTo(1);
    }

    @Test
    void writesOneStatementInOneRoundTrip() {
        cypher.write(new Statement("test", "CREATE (:PhoneNumber {number: 1})"), Map.of());
        assertThat(log.sent()).startsWith("RUN", "PULL");
        assertThat(log.roundTrips()).isEqualTo(1);
    }

    @Test
    void commitsWithTwoRoundTripsMoreThanStatements() {
        cypher.inTransaction(transaction -> {
            transaction.run(NOTHING, Map.of());
            return transaction.run(NOTHING, Map.of());
        });
        assertThat(log.sent()).startsWith("BEGIN", "RUN", "PULL", "RUN", "PULL", "COMMIT");
        assertThat(log.roundTrips()).isEqualTo(4);
    }

    @Test
    void returnsTheConnectionOfAStatementThatFailed() {
        assertThatThrownBy(() -> cypher.read(new Statement("test", "RETURN 1 / 0"), Map.of()))
                .isInstanceOf(RuntimeException.class);
        closable.countDown();
        await().until(() -> log.isIdle());
        log.clear();
        cypher.read(NOTHING, Map.of());
        assertThat(log.sent()).startsWith("RUN", "PULL").doesNotContain("HELLO");
    }

    private Driver holding() {
        return proxy(Driver.class, (method, arguments) -> {
            Object answer = invoked(method, driver, arguments);
            return answer instanceof Session session ? held(session) : answer;
        });
    }

    private Session held(Session session) {
        return proxy(Session.class, (method, arguments) -> {
            if (method.getName().equals("close")) {
                closable.await();
            }
            return invoked(method, session, arguments);
        });
    }

    private interface Calls {
        @Nullable
        Object take(Method method, Object @Nullable [] arguments) throws Throwable;
    }

    private static <T> T proxy(Class<T> type, Calls calls) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> calls.take(method, arguments)));
    }

    private static @Nullable Object invoked(Method method, Object on, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(on, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
