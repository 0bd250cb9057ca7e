package app.partymode.endtoend.console;

import java.util.Map;

/** Who uses the console in tests. */
final class ConsoleOperator {

    static final String NAME = "olga";
    static final String PASSWORD = "a long enough secret";
    static final Map<String, String> ENVIRONMENT = Map.of("CONSOLE_USERNAME", NAME, "CONSOLE_PASSWORD", PASSWORD);

    private ConsoleOperator() {}
}
