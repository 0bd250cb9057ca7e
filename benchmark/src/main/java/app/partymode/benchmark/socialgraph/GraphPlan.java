package app.partymode.benchmark.socialgraph;

/**
 * What a synthetic social graph is to be like.
 *
 * @param people how many numbers there are
 * @param registeredPercent how many of a hundred people have signed up and uploaded a book
 * @param seed the same seed gives the same social graph
 */
public record GraphPlan(int people, int registeredPercent, long seed) {

    public GraphPlan {
        if (people < SyntheticGraph.COMMUNITY * 2 || registeredPercent < 1 || registeredPercent > 100) {
            throw new IllegalArgumentException(
                    "a social graph has at least two communities, and some registered people");
        }
    }

    public GraphPlan times(int factor) {
        return new GraphPlan(people * factor, registeredPercent, seed);
    }

    public GraphPlan withRegistered(int percent) {
        return new GraphPlan(people, percent, seed);
    }
}
