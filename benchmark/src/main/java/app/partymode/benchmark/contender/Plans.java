package app.partymode.benchmark.contender;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Tells how a store answers. */
public interface Plans {

    /** None to tell. */
    Plans NONE = _ -> List.of();

    /**
     * The plans of the statements behind some questions.
     *
     * @param questions by their names, in the order of the report
     */
    List<Plan> of(Map<String, Consumer<Ports>> questions);

    /**
     * A plan.
     *
     * @param statement the statement's name, or that of the question
     * @param cost how much was read, which does not depend on the machine
     * @param unit of the cost: db hits in a graph, buffers in PostgreSQL
     */
    record Plan(String statement, long cost, String unit, String text) {}
}
