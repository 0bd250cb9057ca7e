package app.partymode.benchmark.depth;

import static org.assertj.core.api.Assertions.assertThat;

import app.partymode.phoneauth.number.PhoneNumber;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DepthInMemoryTest {

    private static final long FIRST = 34_600_000_000L;
    private static final int PEOPLE = 9;

    /** People in a row; each has the next ones on either side. */
    private final Depth depth = new DepthInMemory(people -> people.stream()
            .flatMap(person -> Stream.of(person - 1, person + 1))
            .filter(person -> person >= FIRST && person < FIRST + PEOPLE)
            .collect(Collectors.toSet()));

    @Test
    void countsThoseWithinThreeStepsOnce() {
        assertThat(List.of(depth.reach(person(0)), depth.reach(person(1)), depth.reach(person(4))))
                .containsExactly(3L, 4L, 6L);
    }

    @Test
    void countsTheStepsOfAChainUpToFive() {
        for (int steps = 1; steps <= Depth.LONGEST_CHAIN; steps++) {
            assertThat(depth.chain(person(0), person(steps))).isEqualTo(steps);
        }
        assertThat(depth.chain(person(0), person(Depth.LONGEST_CHAIN + 1))).isZero();
    }

    private static PhoneNumber person(int place) {
        return new PhoneNumber(FIRST + place);
    }
}
