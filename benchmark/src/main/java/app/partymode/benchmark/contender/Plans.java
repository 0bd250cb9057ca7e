package app.partymode.benchmark.contender;

import app.partymode.contacts.Owner;
import app.partymode.phoneauth.PhoneNumber;
import java.util.List;

/** Tells how a store answers. */
public interface Plans {

    /** None to tell. */
    Plans NONE = (_, _) -> List.of();

    /** The plans of the statements that one question asks: which the reader shares with somebody, and whom to suggest. */
    List<Plan> of(Owner reader, PhoneNumber other);

    /**
     * A plan.
     *
     * @param statement the statement's name, or its beginning
     * @param cost db hits in a graph, buffers in PostgreSQL
     */
    record Plan(String statement, long cost, String text) {}
}
