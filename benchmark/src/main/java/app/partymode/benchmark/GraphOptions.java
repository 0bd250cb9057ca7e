package app.partymode.benchmark;

import app.partymode.benchmark.socialgraph.EdgeList;
import app.partymode.benchmark.socialgraph.GraphPlan;
import app.partymode.benchmark.socialgraph.SocialGraph;
import app.partymode.benchmark.socialgraph.SyntheticGraph;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which social graph it is about. */
final class GraphOptions {

    @Option(names = "--seed", description = "the same seed gives the same social graph (default: ${DEFAULT-VALUE})")
    private long seed = 20_261_123;

    @Option(
            names = "--people",
            description = "how many numbers there are at 1x; 0: what the length of the run asks for")
    private int people;

    @Option(names = "--registered", description = "how many of a hundred have signed up (default: ${DEFAULT-VALUE})")
    private int registeredPercent = 25;

    @Option(names = "--edges", description = "take a list of edges instead, two integers a line, as SNAP publishes")
    private @Nullable Path edges;

    @Option(names = "--directed", description = "\"a b\" in that list says only that a has b")
    private boolean directed;

    /** The social graph at 1x. */
    GraphPlan plan(int usualPeople) {
        return new GraphPlan(people > 0 ? people : usualPeople, registeredPercent, seed);
    }

    SocialGraph graph(GraphPlan plan) {
        Path file = edges;
        return file == null
                ? SyntheticGraph.of(plan)
                : EdgeList.read(file, directed, plan.registeredPercent(), plan.seed());
    }

    /** The options by which another process has the same social graph as one of this plan. */
    List<String> arguments(GraphPlan plan) {
        var arguments = new ArrayList<>(List.of(
                "--seed", Long.toString(plan.seed()),
                "--people", Integer.toString(plan.people()),
                "--registered", Integer.toString(plan.registeredPercent())));
        if (edges != null) {
            arguments.addAll(List.of("--edges", edges.toString()));
        }
        if (directed) {
            arguments.add("--directed");
        }
        return arguments;
    }

    /** A list of edges is as large as it is. */
    boolean canGrow() {
        return edges == null;
    }
}
