package app.partymode.contacts.neo4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.partymode.contacts.WritePermits;
import app.partymode.waits.LongestWait;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Bookmark;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.SessionConfig;
import org.springframework.dao.DataAccessException;

/**
 * What the driver is told of each statement, from which it chooses a member of a cluster, and what that member has to wait for.
 * One server answers here, asked for its routing table as a cluster is.
 */
class Neo4jRoutingIT {

    private static final Statement NOTHING = new Statement("test", "RETURN 1");
    private static final Statement CHANGE = new Statement("test", "CREATE (:Change)");

    private final Driver driver = GraphDatabase.driver(Graph.empty().uri().replaceFirst("^bolt:", "neo4j:"));
    private final List<SessionConfig> sessions = new ArrayList<>();
    private final Cypher cypher = new BoltCypher(
            recording(),
            new GraphRetries(new BoltFailures()),
            WritePermits.of(4, LongestWait.LONGEST_WAIT),
            Duration.ofDays(1));

    private Driver recording() {
        return (Driver) Proxy.newProxyInstance(
                Driver.class.getClassLoader(), new Class<?>[] {Driver.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("session")) {
                        sessions.add((SessionConfig) arguments[arguments.length - 1]);
                    }
                    try {
                        return method.invoke(driver, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    @AfterEach
    void close() {
        driver.close();
    }

    private void change() {
        cypher.write(CHANGE, Map.of());
    }

    private AccessMode mode() {
        return sessions.getLast().defaultAccessMode();
    }

    private Set<Bookmark> awaited() {
        var bookmarks = new HashSet<Bookmark>();
        sessions.getLast().bookmarks().forEach(bookmarks::add);
        return bookmarks;
    }

    @Test
    void letsFollowersReadAndTheLeaderWrite() {
        cypher.read(NOTHING, Map.of());
        assertThat(mode()).isEqualTo(AccessMode.READ);
        change();
        assertThat(mode()).isEqualTo(AccessMode.WRITE);
        cypher.inTransaction(transaction -> transaction.run(NOTHING, Map.of()));
        assertThat(mode()).isEqualTo(AccessMode.WRITE);
    }

    @Test
    void isHeldByTheServerToWhatItSaid() {
        assertThatThrownBy(() -> cypher.read(CHANGE, Map.of()))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("AccessMode");
    }

    @Test
    void readsWhatItWroteAndNothingOlderThanItRead() {
        change();
        cypher.read(NOTHING, Map.of());
        Set<Bookmark> first = awaited();
        assertThat(first).isNotEmpty();
        Set<Bookmark> elsewhere = changeElsewhere();
        cypher.inTransaction(transaction -> transaction.run(CHANGE, Map.of()));
        assertThat(awaited()).isEqualTo(first);
        cypher.read(NOTHING, Map.of());
        assertThat(awaited()).isNotEmpty().isNotEqualTo(first).doesNotContainAnyElementsOf(elsewhere);
        Set<Bookmark> latest = changeElsewhere();
        cypher.read(NOTHING, Map.of()); // from a member that has it
        cypher.read(NOTHING, Map.of());
        assertThat(awaited()).isEqualTo(latest);
    }

    /** An address book that another instance wrote meanwhile is refused, read again and written anew. */
    @Test
    void readsWhatMadeItsWorkGiveUp() {
        Set<Bookmark> elsewhere = changeElsewhere();
        assertThatThrownBy(() -> cypher.inTransaction(transaction -> {
                    throw new IllegalStateException("outdated");
                }))
                .hasMessage("outdated");
        cypher.read(NOTHING, Map.of());
        assertThat(awaited()).isEqualTo(elsewhere);
    }

    /** As another instance of the service does. */
    private Set<Bookmark> changeElsewhere() {
        try (var session = driver.session()) {
            session.run(CHANGE.text()).consume();
            return session.lastBookmarks();
        }
    }
}
