package app.partymode.contacts.console;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a statement gave.
 *
 * @param truncated whether there would have been more rows
 * @param plan of a statement that was explained or profiled
 * @param reading whether the store calls it a statement that only reads
 * @param hints what the store remarks, with places in the statement as it was sent
 */
public record StatementResult(
        List<String> columns,
        List<List<@Nullable Object>> rows,
        boolean truncated,
        @Nullable Plan plan,
        boolean reading,
        List<Hint> hints) {}
