package app.partymode.contacts.contract;

import static app.partymode.contacts.contract.ContractFixture.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import app.partymode.contacts.trust.Rank;
import app.partymode.contacts.trust.Ranker.Counts;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A night's ranking of a matcher's users. In these tests 1 to 6 have each other; 7 has all of them, and no one of them has 7. */
public interface RankingContract extends PortContract {

    Map<String, ?> SETTINGS = Map.of("mode", "on", "trusted-edges", 3, "fewest-trusted", 3, "fewest-asked", 4);

    private ContractFixture people() {
        ContractFixture fixture = fixture();
        fixture.trust(SETTINGS);
        int[] friends = IntStream.rangeClosed(1, 6).toArray();
        fixture.signUp(friends);
        fixture.signUp(7);
        for (int person : friends) {
            fixture.verify(person);
            fixture.upload(
                    person, IntStream.of(friends).filter(it -> it != person).toArray());
        }
        fixture.upload(7, friends);
        fixture.pass(Duration.ofDays(30));
        return fixture;
    }

    private Rank rank(ContractFixture fixture, int person) {
        return matcher().ranks().find(fixture.userId(person)).orElseThrow();
    }

    @Test
    default void findsWhoIsAnsweredByNobody() {
        ContractFixture fixture = people();
        assertThat(fixture.rank()).contains(new Counts(6, 7, 1));
        assertThat(rank(fixture, 7)).isEqualTo(new Rank(0, fixture.now()));
        assertThat(rank(fixture, 1).value()).isBetween(0.999, 1.001);
        assertThat(rank(fixture, 1).lowSince()).isNull();
    }

    @Test
    default void ranksNobodyWhereTooFewHaveProvenTheirNumbersOrBeenThereForLong() {
        ContractFixture fixture = people();
        fixture.rank();
        fixture.pass(Duration.ofDays(-1));
        assertThat(fixture.rank()).contains(new Counts(0, 0, 0));
        assertThat(matcher().ranks().find(fixture.userId(7))).isEmpty();
    }

    @Test
    default void liftsARankForSoLongAfterAProof() {
        ContractFixture fixture = people();
        fixture.rank();
        var found = fixture.now();
        fixture.verify(7, found.plusSeconds(60));
        fixture.pass(Duration.ofDays(1));
        fixture.rank();
        assertThat(rank(fixture, 7).lowSince()).isEqualTo(found);
        assertThat(matcher().tested().budgetState(fixture.userId(7)).lowRank()).isFalse();
        fixture.pass(Duration.ofDays(30));
        fixture.rank();
        assertThat(rank(fixture, 7).lowSince()).as("found anew").isEqualTo(fixture.now());
        assertThat(matcher().tested().budgetState(fixture.userId(7)).lowRank()).isTrue();
    }

    @Test
    default void forgetsThatARankWasLowOnceThePeopleAnswer() {
        ContractFixture fixture = people();
        fixture.rank();
        IntStream.rangeClosed(1, 6)
                .forEach(person -> fixture.upload(
                        person,
                        IntStream.rangeClosed(1, 7).filter(it -> it != person).toArray()));
        fixture.rank();
        assertThat(rank(fixture, 7).lowSince()).isNull();
        fixture.upload(7, 1);
        fixture.rank();
        assertThat(matcher().ranks().find(fixture.userId(7)))
                .as("whom one has tested and removed is remembered")
                .isPresent();
        matcher().tested().drop(fixture.now().plusSeconds(1), fixture.now());
        fixture.rank();
        assertThat(matcher().ranks().find(fixture.userId(7)))
                .as("who has asked hardly any user")
                .isEmpty();
    }

    @Test
    default void ranksNobodyByAProofThatCameBeforeItWasLow() {
        ContractFixture fixture = people();
        fixture.verify(7, NOON);
        fixture.rank();
        assertThat(matcher().tested().budgetState(fixture.userId(7)).lowRank()).isTrue();
    }
}
