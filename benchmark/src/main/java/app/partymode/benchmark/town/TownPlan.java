package app.partymode.benchmark.town;

/**
 * What a synthetic town is to be like.
 *
 * @param people how many numbers there are
 * @param registeredPercent how many of a hundred people have signed up and uploaded a book
 * @param seed the same seed gives the same town
 */
public record TownPlan(int people, int registeredPercent, long seed) {

    public TownPlan {
        if (people < SyntheticTown.COMMUNITY * 2 || registeredPercent < 1 || registeredPercent > 100) {
            throw new IllegalArgumentException("a town has at least two communities, and some registered people");
        }
    }

    public TownPlan times(int factor) {
        return new TownPlan(people * factor, registeredPercent, seed);
    }

    public TownPlan withRegistered(int percent) {
        return new TownPlan(people, percent, seed);
    }
}
