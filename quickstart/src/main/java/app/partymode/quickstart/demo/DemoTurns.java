package app.partymode.quickstart.demo;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Who of the demo users goes out or home next: the same order every time. The first one is left to the person who tries the demo. */
final class DemoTurns {

    private static final int MOST_OUT = DemoGraph.PEOPLE / 6;

    private final List<DemoPerson> people;
    private final Random random = new Random(20_261_129);
    private final Set<Integer> out = new HashSet<>();

    DemoTurns(List<DemoPerson> people) {
        this.people = people;
        IntStream.range(0, people.size())
                .filter(person -> !people.get(person).party().isEmpty())
                .forEach(out::add);
    }

    /** @param message null: the person goes home */
    record Turn(DemoPerson person, @Nullable String message) {}

    Turn next() {
        int person = 1 + random.nextInt(among() - 1);
        if (out.remove(person)) {
            return new Turn(people.get(person), null);
        }
        if (out.size() >= MOST_OUT) {
            List<Integer> others =
                    out.stream().filter(other -> other != 0).sorted().toList();
            person = others.get(random.nextInt(others.size()));
            out.remove(person);
            return new Turn(people.get(person), null);
        }
        out.add(person);
        return new Turn(people.get(person), DemoGraph.SHOUTS.get(random.nextInt(DemoGraph.SHOUTS.size())));
    }

    /** Every other turn is one of the first person's neighbours, whose turns that person sees. */
    private int among() {
        return random.nextBoolean() ? DemoGraph.CIRCLE : people.size();
    }
}
