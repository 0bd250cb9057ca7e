package app.partymode.contacts.trust;

import static org.assertj.core.api.Assertions.assertThat;

import app.partymode.contacts.contract.ContractFixture;
import app.partymode.contacts.contract.Matcher;
import app.partymode.contacts.reference.InMemoryMatcher;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.threeten.extra.MutableClock;

class NightlyRankingTest {

    private final MutableClock clock = MutableClock.of(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC);
    private final Matcher matcher = InMemoryMatcher.create();
    private final ContractFixture fixture = new ContractFixture(matcher);
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Turns turns = new Turns();

    /** Without leases that end. */
    private final class Turns implements RankingTurns {

        private boolean others;
        private Optional<Instant> doneAt = Optional.empty();

        @Override
        public boolean take(Duration lease) {
            return !others;
        }

        @Override
        public Optional<Instant> doneAt() {
            return doneAt;
        }

        @Override
        public void done(Instant at) {
            doneAt = Optional.of(at);
        }
    }

    private NightlyRanking instance(String mode, long mostBytes) {
        Map<String, Object> given = new HashMap<>(Map.of("mode", mode, "trusted-edges", 1, "fewest-trusted", 2));
        given.putAll(Map.of("fewest-asked", 1, "trusted-after", "0s"));
        var settings = TrustProperties.with(given);
        var ranker = new Ranker(matcher.ranks(), settings, clock, mostBytes);
        return new NightlyRanking(ranker, matcher.ranks(), turns, new RankingMeters(meters), settings, clock);
    }

    private NightlyRanking instance(String mode) {
        return instance(mode, 1_000_000);
    }

    /** 1 and 2 have each other, 3 has both. */
    private void people() {
        fixture.signUp(1, 2, 3);
        fixture.verify(1);
        fixture.verify(2);
        fixture.upload(1, 2);
        fixture.upload(2, 1);
        fixture.upload(3, 1, 2);
    }

    private boolean isRanked(int person) {
        return matcher.ranks().find(fixture.userId(person)).isPresent();
    }

    @Test
    void ranksAtOnceWhereItWasNeverDoneAndThenOnceANight() {
        people();
        NightlyRanking ranking = instance("observe");
        ranking.run();
        assertThat(isRanked(3)).isTrue();

        matcher.ranks().clear();
        clock.setInstant(Instant.parse("2026-11-24T03:29:59Z"));
        ranking.run();
        assertThat(isRanked(3)).as("not due yet").isFalse();
        clock.setInstant(Instant.parse("2026-11-24T03:30:00Z"));
        instance("observe").run();
        assertThat(isRanked(3)).as("by another instance").isTrue();
    }

    @Test
    void leavesItToTheInstanceThatHasTheTurn() {
        people();
        turns.others = true;
        instance("on").run();
        assertThat(isRanked(3)).isFalse();
        assertThat(turns.doneAt).isEmpty();
    }

    @Test
    void deletesAllRanksWhereItIsOff() {
        people();
        instance("on").run();
        instance("off").run();
        assertThat(isRanked(1)).isFalse();
    }

    @Test
    void countsWhatItFound() {
        people();
        NightlyRanking ranking = instance("on");
        assertThat(count("partymode.trust.low")).isNaN();
        ranking.run();
        assertThat(List.of(
                        count("partymode.trust.trusted"),
                        count("partymode.trust.ranked"),
                        count("partymode.trust.low")))
                .containsExactly(2.0, 3.0, 1.0);
        assertThat(meters.get("partymode.trust.ranking").timer().count()).isEqualTo(1);
    }

    private double count(String meter) {
        return meters.get(meter).gauge().value();
    }

    @Test
    void ranksNobodyUntilTheNextNightWhereMemoryHasNoRoom() {
        people();
        for (int person = 4; person < 1_100; person++) {
            fixture.signUp(person);
        }
        instance("on").run();
        turns.doneAt = Optional.empty();
        instance("on", 1).run();
        assertThat(isRanked(3)).isFalse();
        assertThat(turns.doneAt).isPresent();
    }
}
