package app.partymode.benchmark.contender;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Collects the server's notices on each statement. */
final class ExplainedSource extends DelegatingDataSource {

    private final List<String> remarks = new ArrayList<>();

    ExplainedSource(DataSource source) {
        super(source);
    }

    /** Those since the last time. */
    List<String> take() {
        var taken = List.copyOf(remarks);
        remarks.clear();
        return taken;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return heard(Connection.class, super.getConnection());
    }

    private <T> T heard(Class<T> type, T target) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (_, method, arguments) -> {
                    @Nullable Object answer;
                    try {
                        answer = method.invoke(target, arguments);
                    } catch (InvocationTargetException e) {
                        throw Objects.requireNonNull(e.getCause());
                    }
                    if (target instanceof Statement statement
                            && method.getName().startsWith("execute")) {
                        listen(statement);
                    }
                    return answer instanceof PreparedStatement statement
                            ? heard(PreparedStatement.class, statement)
                            : answer;
                }));
    }

    private void listen(Statement statement) throws SQLException {
        for (SQLWarning remark = statement.getWarnings(); remark != null; remark = remark.getNextWarning()) {
            remarks.add(String.valueOf(remark.getMessage()));
        }
    }
}
