package app.partymode.contacts.postgresql;

import app.partymode.concurrency.Permits;
import app.partymode.concurrency.Retries;
import app.partymode.contacts.WritePermits;
import java.time.Duration;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** Transactions at PostgreSQL's default level, read committed; those that lost a deadlock are run again. */
public final class PostgresTransactions {

    private static final int MOST_RETRIES = 6;

    private final TransactionTemplate template;
    private final Permits writers;

    /** Deadlocks and failed serialisations (SQL states 40P01 and 40001), the server has rolled back; nothing else. */
    private final RetryTemplate retries = Retries.afterLosing(
            MOST_RETRIES,
            Duration.ofMillis(20),
            Duration.ofMillis(500),
            PessimisticLockingFailureException.class::isInstance);

    PostgresTransactions(DataSource dataSource, int atOnce, Duration longest) {
        template = new TransactionTemplate(new JdbcTransactionManager(dataSource));
        writers = WritePermits.of(atOnce, longest);
    }

    /**
     * Runs the work in a transaction, and again if it was rolled back for a deadlock; so it must have no effects elsewhere.
     *
     * @throws org.springframework.dao.DataAccessException if the store fails
     */
    public <T> T run(Supplier<T> work) {
        return retries.invoke(() -> writers.holding(() -> runOnce(work)));
    }

    private <T> T runOnce(Supplier<T> work) {
        try {
            return template.execute(status -> work.get());
        } catch (TransactionException e) {
            throw new DataAccessResourceFailureException("a transaction could not be begun or ended", e);
        }
    }
}
