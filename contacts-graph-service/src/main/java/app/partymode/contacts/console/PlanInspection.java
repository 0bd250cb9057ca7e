package app.partymode.contacts.console;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Refuses a statement by its plan, before it runs, unless the store says that it reads and every operator is known to do nothing
 * else. What is not on the list is refused: a new version of the store may have new operators that write.
 */
final class PlanInspection {

    private static final Pattern PROCEDURE = Pattern.compile(
            "(?i)\\s*`?db`?\\.(?:labels|relationshipTypes|propertyKeys|schema\\.\\w+)\\s*\\(.*", Pattern.DOTALL);

    private static final Pattern WRITES =
            Pattern.compile("(?i)(?:Create|Delete|Detach|Set|Remove|Merge|Foreach|Lock|Drop|Alter).*");

    private PlanInspection() {}

    /** @throws QueryRefused if the statement does more than read, or may do so */
    static void check(StatementResult explained) {
        Plan plan = explained.plan();
        if (plan != null) {
            plan.all().forEach(PlanInspection::check);
        }
        if (plan == null || !explained.reading()) {
            throw new QueryRefused("The console only reads: this query would change the graph or its schema.");
        }
    }

    private static void check(Plan operator) {
        String name = baseName(operator);
        if (name.equals("LoadCSV")) {
            throw new QueryRefused("The console reads the graph only: LOAD CSV would read a file or an address.");
        }
        if (name.startsWith("Transaction") || name.contains("InTransactions")) {
            throw new QueryRefused("A query runs in one transaction: CALL … IN TRANSACTIONS would begin others.");
        }
        if (name.equals("ProcedureCall") && !isAllowed(operator)) {
            throw new QueryRefused("Procedures that may be called are db.labels, db.relationshipTypes, db.propertyKeys"
                    + " and db.schema.*; this query calls another.");
        }
        if (WRITES.matcher(name).matches()) {
            throw new QueryRefused("The console only reads: " + name + " would change the graph or its schema.");
        }
        if (!ReadOperators.KNOWN.contains(name)) {
            throw new QueryRefused(
                    "The console runs queries that read the graph; " + name + " is not one of their parts.");
        }
    }

    /** Without what tells one variant of the operator from another. */
    private static String baseName(Plan operator) {
        String name = operator.operator();
        int variant = name.indexOf('(');
        return variant < 0 ? name : name.substring(0, variant);
    }

    /** Its name is in the details, before its arguments. */
    private static boolean isAllowed(Plan call) {
        return Stream.of("Details", "Signature")
                .map(call.arguments()::get)
                .anyMatch(text -> text instanceof String details
                        && PROCEDURE.matcher(details).matches());
    }
}
