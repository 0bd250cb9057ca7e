package app.partymode.benchmark.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FeedPeopleTest {

    private final FeedPeople people = new FeedPeople(8, 3, 20);

    @Test
    void putsEachWriterIntoTheBookOfOneReader() {
        int[] known = IntStream.range(0, 3)
                .flatMap(reader -> Arrays.stream(people.bookOfReader(reader)))
                .filter(person -> person < 8)
                .sorted()
                .toArray();
        assertThat(known).containsExactly(IntStream.range(0, 8).toArray());
        assertThat(people.bookOfReader(0)).hasSize(20);
        assertThat(people.bookOfReader(1)).contains(4);
        assertThat(people.bookOfWriter(4)).hasSize(20).contains(people.reader(1));
    }

    @Test
    void letsEachNewcomerHaveTheReaderWhoExpectsThatNumber() {
        for (int i = 0; i < 9; i++) {
            int newcomer = people.newcomer(i);
            int reader = i % 3;
            assertThat(people.newcomersOf(reader)).contains(newcomer);
            assertThat(people.bookOfNewcomer(i)).hasSize(20).contains(people.reader(reader));
        }
    }
}
