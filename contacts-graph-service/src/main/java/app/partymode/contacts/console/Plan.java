package app.partymode.contacts.console;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An operator of a statement's plan, with those that feed it.
 *
 * @param rows how many rows it gave; only where the statement was profiled
 * @param dbHits how often it asked the store; likewise
 */
public record Plan(
        String operator,
        Map<String, @Nullable Object> arguments,
        List<String> identifiers,
        @Nullable Double estimatedRows,
        @Nullable Long rows,
        @Nullable Long dbHits,
        List<Plan> children) {

    /** Makes one of what the store tells; an operator's name may end in the database's. */
    public static Plan of(
            String operator,
            Map<String, @Nullable Object> arguments,
            List<String> identifiers,
            @Nullable Long rows,
            @Nullable Long dbHits,
            List<Plan> children) {
        int at = operator.indexOf('@');
        Double estimated = arguments.get("EstimatedRows") instanceof Number number ? number.doubleValue() : null;
        return new Plan(
                at < 0 ? operator : operator.substring(0, at),
                arguments,
                identifiers,
                estimated,
                rows,
                dbHits,
                children);
    }

    /** This one and all below it. */
    Stream<Plan> all() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(Plan::all));
    }
}
