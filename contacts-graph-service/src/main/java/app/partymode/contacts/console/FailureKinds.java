package app.partymode.contacts.console;

import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.dao.DataAccessResourceFailureException;

/** What a failure of the graph means to the operator. */
final class FailureKinds {

    private static final Pattern PLACE = Pattern.compile("\\(line \\d+, column \\d+ \\(offset: (\\d+)\\)\\)");
    private static final Set<String> REFUSALS = Set.of(
            "Neo.ClientError.Statement.AccessMode",
            "Neo.ClientError.Statement.NotSystemDatabaseError",
            "Neo.ClientError.Statement.UnsupportedAdministrationCommand",
            "Neo.ClientError.Statement.UnsupportedOperationError",
            "Neo.ClientError.Security.Forbidden",
            "Neo.ClientError.Transaction.ForbiddenDueToTransactionType");

    /** Of a query that can't be planned; any other failure is one of its run. */
    private static final Set<String> UNFIT = Set.of(
            "Neo.ClientError.Statement.SyntaxError",
            "Neo.ClientError.Statement.SemanticError",
            "Neo.ClientError.Procedure.ProcedureNotFound");

    private FailureKinds() {}

    /**
     * @param typed the query as the operator typed it
     * @param shift how many characters stood before it
     */
    static RuntimeException of(GraphFailure failure, String typed, int shift, Masking masking) {
        String code = failure.code();
        String message = String.valueOf(failure.getMessage());
        if (code.contains("TransactionTimedOut")) {
            return new QueryStopped(QueryStopped.Reason.TIME);
        }
        if (code.endsWith("OutOfMemoryError") || code.contains("MemoryLimit")) {
            return new QueryStopped(QueryStopped.Reason.MEMORY);
        }
        if (code.endsWith("Transaction.Terminated") || code.endsWith("LockClientStopped")) {
            return new QueryStopped(QueryStopped.Reason.CANCELLED);
        }
        if (message.contains("exactly one statement")) {
            return new QueryRefused(
                    "One query at a time, and what follows the semicolon is another. Run them one after the other.");
        }
        if (code.endsWith(".DatabaseNotFound")) {
            return new QueryRefused("The console asks this service's own graph alone. Leave USE out.");
        }
        if (REFUSALS.contains(code)) {
            return new QueryRefused(
                    "The console reads the graph, and this query would write, or administer the database. Ask with"
                            + " MATCH and RETURN; for names in the graph, CALL db.labels(), db.relationshipTypes() or"
                            + " db.schema.visualization().");
        }
        if (code.startsWith("Neo.ClientError.")) {
            return error(code, message, typed, shift, masking);
        }
        return new DataAccessResourceFailureException("the graph fails: " + code);
    }

    private static CypherError error(String code, String message, String typed, int shift, Masking masking) {
        boolean ran = !UNFIT.contains(code);
        var place = PLACE.matcher(message);
        if (!place.find()) {
            return new CypherError(masking.text(message), ran, null);
        }
        int offset = Integer.parseInt(place.group(1)) - shift;
        // What follows the place quotes the statement.
        return new CypherError(
                masking.text(message.substring(0, place.start()).strip()), ran, CypherError.Place.at(offset, typed));
    }
}
