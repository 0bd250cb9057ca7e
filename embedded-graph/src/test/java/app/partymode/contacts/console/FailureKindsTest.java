package app.partymode.contacts.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.kernel.api.exceptions.Status;
import org.neo4j.kernel.api.exceptions.Status.Classification;

/** Every code that Neo4j has for a failure, as the console tells it. */
class FailureKindsTest {

    private static final String PARSED = "42I06";
    private static final String VALUE = "22N36";

    private static Stream<Status> failures() {
        return Arrays.stream(Status.class.getDeclaredClasses())
                .filter(Status.class::isAssignableFrom)
                .filter(Class::isEnum)
                .flatMap(group -> Arrays.stream(group.getEnumConstants()))
                .map(Status.class::cast)
                .filter(status -> status.code().classification() != Classification.ClientNotification);
    }

    private static String told(Status status, String gqlStatus, boolean planned) {
        var failure = new GraphFailure(status.code().serialize(), gqlStatus, "why");
        return switch (FailureKinds.of(failure, "RETURN 1", 0, planned, new Masking())) {
            case CypherError error -> error.kind().name();
            case QueryStopped stopped -> stopped.reason().name();
            case QueryRefused _ -> "REFUSED";
            default -> "GRAPH";
        };
    }

    @Test
    void tellsEachCodeAsTheFailureOfTheQueryOrOfTheGraph() {
        var told = new TreeMap<String, Set<String>>();
        failures()
                .forEach(status -> told.computeIfAbsent(told(status, PARSED, false), _ -> new TreeSet<>())
                        .add(status.code().serialize().replaceFirst("Neo\\.", "")));
        assertThat(told.get("SYNTAX")).containsExactly("ClientError.Statement.SyntaxError");
        assertThat(told.get("TIME"))
                .containsExactly(
                        "ClientError.Procedure.ProcedureTimedOut",
                        "ClientError.Transaction.TransactionTimedOut",
                        "ClientError.Transaction.TransactionTimedOutClientConfiguration",
                        "TransientError.Statement.ExecutionTimeout");
        assertThat(told.get("MEMORY"))
                .containsExactly(
                        "ClientError.General.TransactionOutOfMemoryError",
                        "TransientError.General.MemoryPoolOutOfMemoryError",
                        "TransientError.General.OutOfMemoryError",
                        "TransientError.General.TransactionMemoryLimit");
        assertThat(told.get("CANCELLED"))
                .containsExactly(
                        "ClientError.Transaction.LockClientStopped",
                        "ClientError.Transaction.Terminated",
                        "TransientError.Transaction.Interrupted");
        assertThat(told.get("REFUSED"))
                .containsExactly(
                        "ClientError.Database.DatabaseNotFound",
                        "ClientError.General.ForbiddenOnReadOnlyDatabase",
                        "ClientError.General.WriteOnReadOnlyAccessDatabase",
                        "ClientError.Security.Forbidden",
                        "ClientError.Statement.AccessMode",
                        "ClientError.Statement.NotSystemDatabaseError",
                        "ClientError.Statement.UnsupportedAdministrationCommand",
                        "ClientError.Statement.UnsupportedOperationError",
                        "ClientError.Transaction.ForbiddenDueToTransactionType");
        assertThat(told.get("PLAN"))
                .contains("ClientError.Statement.ArgumentError", "DatabaseError.Statement.ExecutionFailed")
                .allMatch(code -> code.matches(
                        ".*(Statement|Procedure|Schema)\\..*|.*General\\.(InvalidArguments|StackOverFlowError)"));
        assertThat(told.get("GRAPH"))
                .contains("ClientError.Security.Unauthorized", "TransientError.General.DatabaseUnavailable")
                .noneMatch(code -> code.startsWith("ClientError.Statement."));
    }

    @Test
    void tellsNoFailureOfARunOrOfAValueAsNoCypher() {
        assertThat(failures()).allSatisfy(status -> {
            assertThat(told(status, PARSED, true)).isNotIn("SYNTAX", "PLAN");
            assertThat(told(status, VALUE, false)).isNotEqualTo("SYNTAX");
        });
    }

    /** Servers older than the GQL statuses tell none, or that it is not known. */
    @ParameterizedTest
    @ValueSource(strings = {"", "50N42"})
    void goesByTheCodeWhereTheStatusIsNotKnown(String gqlStatus) {
        assertThat(told(Status.Statement.SyntaxError, gqlStatus, false)).isEqualTo("SYNTAX");
        assertThat(told(Status.Statement.SemanticError, gqlStatus, false)).isEqualTo("PLAN");
    }
}
