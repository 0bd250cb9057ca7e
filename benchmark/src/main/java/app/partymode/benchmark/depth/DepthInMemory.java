package app.partymode.benchmark.depth;

import app.partymode.phoneauth.number.PhoneNumber;
import java.util.HashSet;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Depth by breadth-first search in this process, a level at a time, over whatever tells the people next to others.
 *
 * @param near the numbers of those who have each other with one of some people
 */
public record DepthInMemory(UnaryOperator<Set<Long>> near) implements Depth {

    private static final int REACH = 3;

    @Override
    public long reach(PhoneNumber from) {
        var met = new HashSet<>(Set.of(from.digits()));
        Set<Long> level = Set.of(from.digits());
        for (int step = 0; step < REACH; step++) {
            level = next(level, met);
        }
        return met.size() - 1L;
    }

    @Override
    public int chain(PhoneNumber from, PhoneNumber to) {
        var met = new HashSet<>(Set.of(from.digits()));
        var metThere = new HashSet<>(Set.of(to.digits()));
        Set<Long> here = Set.of(from.digits());
        Set<Long> there = Set.of(to.digits());
        for (int steps = 1; steps <= LONGEST_CHAIN; steps++) {
            if (here.size() <= there.size()) {
                here = next(here, met);
            } else {
                there = next(there, metThere);
            }
            if (here.stream().anyMatch(there::contains)) {
                return steps;
            }
        }
        return 0;
    }

    private Set<Long> next(Set<Long> level, Set<Long> met) {
        return near.apply(level).stream().filter(met::add).collect(Collectors.toSet());
    }
}
