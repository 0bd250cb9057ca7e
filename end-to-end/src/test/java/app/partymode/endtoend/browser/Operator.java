package app.partymode.endtoend.browser;

import java.util.Map;

/** Who uses the console in tests. */
public final class Operator {

    public static final String NAME = "olga";
    public static final String PASSWORD = "a long enough secret";
    public static final Map<String, String> ENVIRONMENT =
            Map.of("CONSOLE_USERNAME", NAME, "CONSOLE_PASSWORD", PASSWORD);

    private Operator() {}
}
