package app.partymode.endtoend.chaos;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * What happens to a part of the stack.
 *
 * @param part the name of its process
 * @param millis how long it is away
 */
record Fault(Kind kind, String part, long millis) {

    enum Kind {
        /** SIGKILL, and a start later on. */
        KILL("killed", 0, 2_000),
        /** SIGSTOP, then SIGCONT. Longer than the stores' limits of time, now and then. */
        STOP("stopped", 1_000, 7_000),
        /** All connections break, and none can be made for a while. */
        CUT("cut off", 100, 4_000);

        private final String participle;
        private final int shortest;
        private final int longest;

        Kind(String participle, int shortest, int longest) {
            this.participle = participle;
            this.shortest = shortest;
            this.longest = longest;
        }

        /** What was done to a part. */
        String participle() {
            return participle;
        }
    }

    /** As many as are asked for, all kinds for all parts in a random order, again and again. */
    static List<Fault> plan(List<String> parts, int count, Random random) {
        var plan = new ArrayList<Fault>();
        while (plan.size() < count) {
            var round = new ArrayList<Fault>();
            for (String part : parts) {
                for (Kind kind : Kind.values()) {
                    round.add(new Fault(kind, part, random.nextLong(kind.shortest, kind.longest)));
                }
            }
            Collections.shuffle(round, random);
            plan.addAll(round);
        }
        return List.copyOf(plan.subList(0, count));
    }

    @Override
    public String toString() {
        return part + " " + kind.participle();
    }
}
