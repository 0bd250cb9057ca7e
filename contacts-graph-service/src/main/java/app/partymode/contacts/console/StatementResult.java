package app.partymode.contacts.console;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a statement gave.
 *
 * @param truncated whether there would have been more rows
 * @param plan of a statement that was explained or profiled
 * @param reading whether the store calls it a statement that only reads
 */
public record StatementResult(
        List<String> columns,
        List<List<@Nullable Object>> rows,
        boolean truncated,
        @Nullable Plan plan,
        boolean reading) {}
