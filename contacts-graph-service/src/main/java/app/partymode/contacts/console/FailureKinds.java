package app.partymode.contacts.console;

import app.partymode.contacts.console.CypherError.Kind;
import app.partymode.contacts.console.QueryStopped.Reason;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.dao.DataAccessResourceFailureException;

/** What a failure of the graph means to the operator, told by Neo4j's codes and, within one of them, by the GQL status. */
final class FailureKinds {

    private static final Pattern PLACE = Pattern.compile("\\(line \\d+, column \\d+ \\(offset: (\\d+)\\)\\)");
    private static final Pattern TIME =
            Pattern.compile("Neo\\..*\\.(?:TransactionTimedOut.*|ExecutionTimeout|ProcedureTimedOut)");
    private static final Pattern MEMORY = Pattern.compile("Neo\\..*\\.(?:.*OutOfMemoryError|TransactionMemoryLimit)");
    private static final Pattern CANCELLED =
            Pattern.compile("Neo\\..*\\.Transaction\\.(?:Terminated|Interrupted|LockClientStopped)");
    private static final Set<String> REFUSALS = Set.of(
            "Neo.ClientError.General.ForbiddenOnReadOnlyDatabase",
            "Neo.ClientError.General.WriteOnReadOnlyAccessDatabase",
            "Neo.ClientError.Security.Forbidden",
            "Neo.ClientError.Statement.AccessMode",
            "Neo.ClientError.Statement.NotSystemDatabaseError",
            "Neo.ClientError.Statement.UnsupportedAdministrationCommand",
            "Neo.ClientError.Statement.UnsupportedOperationError",
            "Neo.ClientError.Transaction.ForbiddenDueToTransactionType");

    /** Those of the statement. Any other failure is one of the graph. */
    private static final Pattern OF_THE_QUERY =
            Pattern.compile("Neo\\.(?:ClientError\\.(?:Statement|Procedure|Schema)\\..*"
                    + "|ClientError\\.General\\.InvalidArguments|DatabaseError\\.Statement\\..*)");

    /**
     * Neo4j has the code of a syntax error for almost all that it finds before it runs, and for texts that are no date. The status
     * of the class 42 is one of the language; these are not: names, arguments, values and hints that fit nothing.
     */
    private static final Pattern SYNTAX =
            Pattern.compile("42(?!I13|I16|I44|I51|I53|I62|I78|N08|N31|N48|N49|N50|N72|N76|N77).*|50N42|");

    private FailureKinds() {}

    /**
     * @param typed the query as the operator typed it
     * @param shift how many characters stood before it
     * @param planned whether the failure is one of the run
     */
    static RuntimeException of(GraphFailure failure, String typed, int shift, boolean planned, Masking masking) {
        String code = failure.code();
        String message = String.valueOf(failure.getMessage());
        if (TIME.matcher(code).matches()) {
            return new QueryStopped(Reason.TIME);
        }
        if (MEMORY.matcher(code).matches()) {
            return new QueryStopped(Reason.MEMORY);
        }
        if (CANCELLED.matcher(code).matches()) {
            return new QueryStopped(Reason.CANCELLED);
        }
        if (message.contains("exactly one statement")) {
            return new QueryRefused(
                    "One query at a time, and what follows the semicolon is another. Run them one after the other.");
        }
        if (code.endsWith(".DatabaseNotFound") || failure.status().equals("42N72")) {
            return new QueryRefused("The console asks this service's own graph alone. Leave USE out.");
        }
        if (REFUSALS.contains(code)) {
            return new QueryRefused(
                    "The console reads the graph, and this query would write, or administer the database. Ask with"
                            + " MATCH and RETURN; for names in the graph, CALL db.labels(), db.relationshipTypes() or"
                            + " db.schema.visualization().");
        }
        if (code.endsWith(".StackOverFlowError")) {
            return new CypherError(kind(failure, planned), Nesting.TOO_DEEP, null);
        }
        if (code.equals(GraphFailure.UNANSWERED)) {
            return new CypherError(
                    kind(failure, planned),
                    "The database gave no answer to this query, though it answers others. " + Nesting.TOO_DEEP,
                    null);
        }
        if (OF_THE_QUERY.matcher(code).matches()) {
            return error(kind(failure, planned), message, typed, shift, masking);
        }
        return new DataAccessResourceFailureException("the graph fails: " + code);
    }

    private static Kind kind(GraphFailure failure, boolean planned) {
        if (planned) {
            return Kind.RUN;
        }
        boolean syntax = failure.code().endsWith(".Statement.SyntaxError")
                && SYNTAX.matcher(failure.status()).matches();
        return syntax ? Kind.SYNTAX : Kind.PLAN;
    }

    private static CypherError error(Kind kind, String message, String typed, int shift, Masking masking) {
        var place = PLACE.matcher(message);
        if (!place.find()) {
            return new CypherError(kind, masking.text(message), null);
        }
        int offset = Integer.parseInt(place.group(1)) - shift;
        // What follows the place quotes the statement.
        return new CypherError(
                kind, masking.text(message.substring(0, place.start()).strip()), CypherError.Place.at(offset, typed));
    }
}
