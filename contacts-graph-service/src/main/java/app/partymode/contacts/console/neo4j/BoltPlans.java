package app.partymode.contacts.console.neo4j;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.summary.Plan;
import org.neo4j.driver.summary.ProfiledPlan;

/** Plans as a server tells them. */
final class BoltPlans {

    private BoltPlans() {}

    static app.partymode.contacts.console.Plan of(Plan plan) {
        boolean profiled = plan instanceof ProfiledPlan;
        return app.partymode.contacts.console.Plan.of(
                plan.operatorType(),
                arguments(plan),
                plan.identifiers(),
                profiled ? ((ProfiledPlan) plan).records() : null,
                profiled ? ((ProfiledPlan) plan).dbHits() : null,
                plan.children().stream().map(BoltPlans::of).toList());
    }

    private static Map<String, @Nullable Object> arguments(Plan plan) {
        var arguments = new HashMap<String, @Nullable Object>();
        plan.arguments().forEach((name, value) -> arguments.put(name, value.asObject()));
        return arguments;
    }
}
