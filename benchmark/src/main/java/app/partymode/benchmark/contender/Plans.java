package app.partymode.benchmark.contender;

import app.partymode.contacts.Owner;
import app.partymode.phoneauth.number.PhoneNumber;
import java.util.List;

/** Tells how a store answers. */
public interface Plans {

    /** None to tell. */
    Plans NONE = (_, _) -> List.of();

    /** The plans of the statements behind some questions of a reader, one of them about another person. */
    List<Plan> of(Owner reader, PhoneNumber other);

    /**
     * A plan.
     *
     * @param statement the statement's name, or that of the question
     * @param cost how much was read, which does not depend on the machine
     * @param unit of the cost: db hits in a graph, buffers in PostgreSQL
     */
    record Plan(String statement, long cost, String unit, String text) {}
}
