package app.partymode.contacts.neo4j;

import java.util.Set;

/** What the failures of one way to the graph mean. */
public interface Failures {

    /** A node was deleted while it was being linked to, or linked to while it was being deleted, or created twice. */
    Set<String> LOST_RACES =
            Set.of("Neo.ClientError.Statement.EntityNotFound", "Neo.ClientError.Schema.ConstraintValidationFailed");

    /** Whether the same work may succeed when retried at once. False for a store that can't be reached. */
    boolean isPassing(RuntimeException failure);

    /** The failure as Spring names it; without the store's text where that may quote what is in the graph. */
    RuntimeException translated(RuntimeException failure);
}
