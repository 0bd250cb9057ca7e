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
            throw new QueryRefused(
                    "The console only reads, and this query would change the graph or its schema. Ask with MATCH and"
                            + " RETURN; what an app does changes the graph.");
        }
    }

    private static void check(Plan operator) {
        String name = baseName(operator);
        if (name.equals("LoadCSV")) {
            throw new QueryRefused(
                    "LOAD CSV would read a file or an address, and the console reads the graph alone. Give values as"
                            + " parameters, such as $numbers, or as a list with UNWIND.");
        }
        if (name.startsWith("Transaction") || name.contains("InTransactions")) {
            throw new QueryRefused(
                    "CALL … IN TRANSACTIONS would begin other transactions, and a query here runs in one. Leave out IN"
                            + " TRANSACTIONS, and bound the query with LIMIT.");
        }
        if (name.equals("ProcedureCall") && !isAllowed(operator)) {
            throw new QueryRefused(
                    "This query calls a procedure that is not known to be harmless. Those that may be called are"
                            + " db.labels, db.relationshipTypes, db.propertyKeys and db.schema.*.");
        }
        if (WRITES.matcher(name).matches()) {
            throw new QueryRefused("The console only reads, and " + name
                    + " would change the graph or its schema. Leave that clause out.");
        }
        if (!ReadOperators.KNOWN.contains(name)) {
            throw new QueryRefused("The console runs what is known to read, and " + name
                    + " is not. For names in the graph, CALL db.labels(),"
                    + " db.relationshipTypes() or db.schema.visualization().");
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
