package app.partymode.benchmark.contender.rival;

import static org.assertj.core.api.Assertions.assertThat;

import app.partymode.contacts.suggestions.Suggestion;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class CandidatesTest {

    private static final Function<List<Long>, Map<Long, StoredUser>> USERS = numbers -> numbers.stream()
            .collect(Collectors.toMap(
                    Function.identity(), number -> new StoredUser("user-" + number, number, "name", false, null)));

    private final Candidates candidates = new Candidates();

    @Test
    void thoseInMostBooksComeFirstAndThenByTheirIds() {
        LongStream.of(3, 1, 2, 3, 4, 2).forEach(candidates::add);
        assertThat(candidates.best(3, USERS))
                .extracting(Suggestion::userId)
                .containsExactly("user-2", "user-3", "user-1");
    }

    @Test
    void thoseWhoAreKnownOrNoUsersAreLeftOut() {
        LongStream.of(1, 2, 3).forEach(candidates::add);
        candidates.remove(Set.of(1L));
        candidates.keep(number -> number != 2);
        assertThat(candidates.best(3, USERS)).extracting(Suggestion::userId).containsExactly("user-3");
    }

    @Test
    void nobodyIsAnAnswer() {
        assertThat(candidates.best(3, USERS)).isEmpty();
    }
}
