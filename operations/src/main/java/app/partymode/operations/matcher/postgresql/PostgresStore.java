package app.partymode.operations.matcher.postgresql;

import app.partymode.operations.matcher.BookChecks;
import app.partymode.operations.matcher.BookChecks.CheckedBooks;
import app.partymode.operations.matcher.CanonicalRow;
import app.partymode.operations.matcher.Difference;
import app.partymode.operations.matcher.MatcherAdapters;
import app.partymode.operations.matcher.MatcherStore;
import app.partymode.operations.matcher.RowKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;

/** A database, over one connection. Rows go to and fro as JSON, so that one statement serves a whole page. */
final class PostgresStore implements MatcherStore {

    /** What these replace is cleared first. */
    private static final Set<RowKind> WITH_PARTS = Set.of(RowKind.BOOKS, RowKind.UPDATES);

    private final MatcherAdapters adapters;
    private final Connection connection;

    PostgresStore(MatcherAdapters adapters, Connection connection) throws SQLException {
        this.adapters = adapters;
        this.connection = connection;
    }

    @Override
    public @Nullable SortedMap<String, @Nullable Object> feed() {
        var rows = rows("read-feed");
        return rows.isEmpty() ? null : rows.getFirst();
    }

    @Override
    public void writeFeed(SortedMap<String, @Nullable Object> feed) {
        transact(() -> update("write-feed", CanonicalRow.text(List.of(feed))));
    }

    @Override
    public Extent extent(RowKind kind) {
        try (var statement = connection.prepareStatement(sql("last-" + kind.label()));
                var row = statement.executeQuery()) {
            row.next();
            return new Extent(row.getLong(1), row.getObject(2));
        } catch (SQLException e) {
            throw new PostgresFailure(e);
        }
    }

    @Override
    public List<SortedMap<String, @Nullable Object>> read(RowKind kind, @Nullable Object after) {
        return kind.behind(after, rows("read-" + kind.label(), kind.from(after), kind.page() + 1));
    }

    @Override
    public void write(RowKind kind, List<SortedMap<String, @Nullable Object>> rows) {
        String json = CanonicalRow.text(rows);
        transact(() -> {
            if (WITH_PARTS.contains(kind)) {
                update("clear-" + kind.label(), json);
            }
            update("write-" + kind.label(), json);
        });
    }

    @Override
    public void clear() {
        transact(() -> update("clear"));
    }

    @Override
    public void freeze() {
        try {
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setReadOnly(true);
            connection.setAutoCommit(false);
        } catch (SQLException e) {
            throw new PostgresFailure(e);
        }
    }

    @Override
    public BookChecks checks() {
        return this::check;
    }

    /** The database does so at once, for all books. */
    private @Nullable CheckedBooks check(long owner, boolean mend) {
        if (owner > 0) {
            return null;
        }
        var found = new EnumMap<Difference, Long>(Difference.class);
        try (var statement = connection.prepareStatement(sql("check", "find"));
                var row = statement.executeQuery()) {
            while (row.next()) {
                if (row.getLong(2) > 0) {
                    found.put(Difference.valueOf(row.getString(1)), row.getLong(2));
                }
            }
        } catch (SQLException e) {
            throw new PostgresFailure(e);
        }
        if (mend && !found.isEmpty()) {
            transact(() -> {
                mend("mend-contacts");
                mend("mend-deferred");
            });
        }
        return new CheckedBooks(Long.MAX_VALUE, extent(RowKind.BOOKS).count(), found);
    }

    @Override
    public BeanFactory ports() {
        return adapters.beans();
    }

    @Override
    public void close() {
        try (adapters) {
            connection.close();
        } catch (SQLException e) {
            throw new PostgresFailure(e);
        }
    }

    private List<SortedMap<String, @Nullable Object>> rows(String name, Object... parameters) {
        try (var statement = prepare(name, parameters);
                var answer = statement.executeQuery()) {
            var rows = new ArrayList<SortedMap<String, @Nullable Object>>();
            while (answer.next()) {
                rows.add(CanonicalRow.parse(answer.getString(1)));
            }
            return rows;
        } catch (SQLException e) {
            throw new PostgresFailure(e);
        }
    }

    private void mend(String name) throws SQLException {
        try (var statement = connection.prepareStatement(sql("check", name))) {
            statement.executeUpdate();
        }
    }

    private void update(String name, Object... parameters) throws SQLException {
        try (var statement = prepare(name, parameters)) {
            statement.executeUpdate();
        }
    }

    private PreparedStatement prepare(String name, Object... parameters) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql(name));
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }

    private interface Work {
        void run() throws SQLException;
    }

    private void transact(Work work) {
        try {
            connection.setAutoCommit(false);
            try {
                work.run();
                connection.commit();
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new PostgresFailure(e);
        }
    }

    private static String sql(String name) {
        return sql("copy", name);
    }

    private static String sql(String folder, String name) {
        String path = "/" + folder + "/postgresql/" + name + ".sql";
        try (var file = Objects.requireNonNull(PostgresStore.class.getResourceAsStream(path), path)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
