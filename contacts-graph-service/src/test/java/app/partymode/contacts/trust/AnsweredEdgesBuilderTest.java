package app.partymode.contacts.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class AnsweredEdgesBuilderTest {

    private static final long[] NOBODY = {};

    private static AnsweredEdgesBuilder people(int count, long mostBytes) {
        var edges = new AnsweredEdgesBuilder(mostBytes);
        LongStream.rangeClosed(1, count).forEach(number -> edges.add(number, "user " + number, true, true, 0, NOBODY));
        return edges;
    }

    @Test
    void takesManyPeopleAndEdges() {
        var edges = people(5_000, 1_000_000);
        edges.add(
                5_001,
                "hub",
                true,
                true,
                5_000,
                LongStream.rangeClosed(1, 5_000).toArray());
        AnsweredEdges built = edges.build();
        assertThat(built.people()).isEqualTo(5_001);
        assertThat(built.degree(5_000)).isEqualTo(5_000);
        assertThat(built.degree(0)).isEqualTo(1);
        assertThat(built.place(4_000, "user 4000")).isEqualTo(3_999);
        assertThat(built.place(4_000, "the number's next user")).isNegative();
        assertThat(built.place(9_000, "user 9000")).isNegative();
    }

    /** 150,000 people with 1,800,000 contacts who answer. */
    @Test
    void hasRoomForATownInTwentyMebibytes() {
        var edges = new AnsweredEdgesBuilder(20 << 20);
        for (int number = 1; number <= 150_000; number++) {
            int first = Math.max(1, number - 6);
            edges.add(
                    number,
                    "user",
                    true,
                    true,
                    12,
                    LongStream.range(first, number).toArray());
        }
        assertThat(edges.build().degree(75_000)).isEqualTo(12);
    }

    @Test
    void refusesMorePeopleThanTheMemoryHasRoomFor() {
        assertThatThrownBy(() -> people(5_000, 100_000)).isInstanceOf(GraphTooLarge.class);
    }

    @Test
    void refusesMoreEdgesThanTheMemoryHasRoomFor() {
        var edges = people(1_000, 60_000);
        long[] all = LongStream.rangeClosed(1, 1_000).toArray();
        edges.add(1_001, "hub", true, true, 0, all);
        assertThatThrownBy(() -> edges.add(1_002, "hub", true, true, 0, all)).isInstanceOf(GraphTooLarge.class);
    }
}
