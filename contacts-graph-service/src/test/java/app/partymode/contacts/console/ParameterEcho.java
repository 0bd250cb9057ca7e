package app.partymode.contacts.console;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A graph whose answer to everything is the parameters. */
public final class ParameterEcho implements ReadTransactions {

    @Override
    public String engine() {
        return "bolt";
    }

    @Override
    public boolean stop(UUID id, String operator) {
        return false;
    }

    @Override
    public ReadTransaction open(UUID id, String operator, Duration time) {
        return new ReadTransaction() {
            @Override
            public StatementResult run(
                    String statement,
                    Map<String, ? extends @Nullable Object> parameters,
                    int rows,
                    GraphElements elements) {
                String operation = statement.contains("CREATE") ? "Create" : "ProduceResults";
                var plan = Plan.of(operation, Map.of(), List.of(), null, null, List.of());
                var columns = List.copyOf(parameters.keySet());
                List<@Nullable Object> row =
                        columns.stream().<@Nullable Object>map(parameters::get).toList();
                return new StatementResult(columns, List.of(row), false, plan, true, List.of());
            }

            @Override
            public void close() {}
        };
    }
}
