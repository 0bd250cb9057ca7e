package app.partymode.benchmark.contender.rival;

import app.partymode.contacts.neo4j.Statement;
import com.kuzudb.Connection;
import com.kuzudb.KuzuList;
import com.kuzudb.PreparedStatement;
import com.kuzudb.QueryResult;
import com.kuzudb.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A connection, which one thread has at a time, with the statements that it has prepared. */
final class KuzuSession implements AutoCloseable {

    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    KuzuSession(Connection connection) {
        this.connection = connection;
    }

    /** @param parameters numbers, texts, and lists of them that are not empty */
    List<List<@Nullable Object>> ask(Statement statement, Map<String, ?> parameters) {
        var values = new HashMap<String, Value>();
        try {
            parameters.forEach((name, value) -> values.put(name, value(value)));
            try (var result = connection.execute(prepare(statement), values)) {
                return rows(result);
            }
        } finally {
            values.values().forEach(Value::close);
        }
    }

    /** What has no parameters and no rows. */
    void run(String text) {
        try (var result = connection.query(text)) {
            check(result.isSuccess(), result.getErrorMessage());
        }
    }

    private PreparedStatement prepare(Statement statement) {
        return prepared.computeIfAbsent(statement.name(), _ -> {
            var made = connection.prepare(statement.text());
            check(made.isSuccess(), made.getErrorMessage());
            return made;
        });
    }

    private static Value value(Object value) {
        if (!(value instanceof List<?> elements)) {
            return new Value(value);
        }
        var values = elements.stream().map(Value::new).toArray(Value[]::new);
        try {
            return new KuzuList(values).getValue();
        } finally {
            for (Value element : values) {
                element.close();
            }
        }
    }

    private static List<List<@Nullable Object>> rows(QueryResult result) {
        check(result.isSuccess(), result.getErrorMessage());
        long columns = result.getNumColumns();
        var rows = new ArrayList<List<@Nullable Object>>();
        while (result.hasNext()) {
            try (var tuple = result.getNext()) {
                var row = new ArrayList<@Nullable Object>();
                for (long column = 0; column < columns; column++) {
                    Value value = tuple.getValue(column);
                    row.add(value.isNull() ? null : value.<Object>getValue());
                }
                rows.add(row);
            }
        }
        return rows;
    }

    private static void check(boolean success, @Nullable String message) {
        if (!success) {
            throw new IllegalStateException(message);
        }
    }

    @Override
    public void close() {
        prepared.values().forEach(PreparedStatement::close);
        connection.close();
    }
}
