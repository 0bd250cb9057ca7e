package app.partymode.contacts.neo4j;

import app.partymode.concurrency.TimeLimit;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Session;
import org.neo4j.driver.exceptions.Neo4jException;
import org.springframework.dao.DataAccessResourceFailureException;

/**
 * Closes sessions whose answer is known. To close one means to wait for the server's answer to RESET, before the connection goes
 * back to the pool; that is nobody's answer, so it is waited for in the background. The wait has the time limit of a statement, as a
 * server that hangs would keep the connection for ever.
 *
 * @param longest null: for ever, and in the caller's thread
 */
record SessionEnds(@Nullable Duration longest) {

    void await(Session session) {
        if (longest == null) {
            session.close();
        } else {
            var limit = new TimeLimit(longest, () -> new DataAccessResourceFailureException("no answer to RESET"));
            Thread.ofVirtual().name("session-end").start(() -> end(session, limit));
        }
    }

    /** A connection that can't be reset is dropped by the driver, and the next statement tells its caller that the server is gone. */
    private static void end(Session session, TimeLimit limit) {
        try {
            limit.of(() -> {
                session.close();
                return true;
            });
        } catch (Neo4jException | DataAccessResourceFailureException gone) {
            // the answer was there before
        }
    }
}
