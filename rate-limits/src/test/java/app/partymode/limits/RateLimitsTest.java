package app.partymode.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.partymode.limits.LimitsProperties.Setting;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.threeten.extra.MutableClock;

class RateLimitsTest {

    private static final String NUMBER = "+34600111222";
    private static final Buckets DOWN = (_, _, _) -> {
        throw new LimitsUnavailable(new IllegalStateException("Redis is down"));
    };

    private final MutableClock clock = MutableClock.epochUTC();
    private final MemoryBuckets buckets = new MemoryBuckets(clock);

    @Test
    void countsEachSubjectByItself() {
        var limits = limits(buckets, with(Limit.SIGNUP_PER_NUMBER, 1L));

        assertThat(limits.consume(Limit.SIGNUP_PER_NUMBER, NUMBER))
                .contains(new RemainingQuota(
                        Limit.SIGNUP_PER_NUMBER, new Quota(1, Duration.ofHours(1)), 0, Duration.ofHours(1)));
        assertThat(limits.consume(Limit.SIGNUP_PER_NUMBER, "+34600111223")).isPresent();
        assertThatExceptionOfType(OverLimit.class)
                .isThrownBy(() -> limits.consume(Limit.SIGNUP_PER_NUMBER, NUMBER))
                .satisfies(over -> assertThat(over.retryAfter()).isEqualTo(Duration.ofHours(1)))
                .withMessage("over the limit signup-per-number");
    }

    @Test
    void hasDefaultsForEveryLimit() {
        var limits = limits(buckets, settings(true, Map.of()));

        for (Limit limit : Limit.values()) {
            assertThat(limits.consume(limit, "a caller"))
                    .hasValueSatisfying(
                            it -> assertThat(it.quota()).as(limit.label()).isEqualTo(limit.quota()));
        }
    }

    @Test
    void givesNoSubjectAway() {
        limits(buckets, settings(true, Map.of())).consume(Limit.SIGNUP_PER_NUMBER, NUMBER);

        assertThat(buckets.keys())
                .singleElement()
                .asString()
                .matches("limits:signup-per-number:10/3600000:[A-Za-z0-9_-]{22}")
                .doesNotContain("600111222");
    }

    @Test
    void chargesManyAtOnceButNeverMoreThanTheWholeQuota() {
        var limits = limits(buckets, with(Limit.SIGNUP_OVERALL, 5L));
        assertThat(limits.consume(Limit.SIGNUP_OVERALL, "", 4))
                .hasValueSatisfying(it -> assertThat(it.remaining()).isEqualTo(1));
        assertThatExceptionOfType(OverLimit.class)
                .isThrownBy(() -> limits.consume(Limit.SIGNUP_OVERALL, "", 2))
                .satisfies(over -> assertThat(over.remainingQuota().remaining()).isEqualTo(1));
        assertThat(limits.consume(Limit.SIGNUP_OVERALL, "another", 1_000))
                .hasValueSatisfying(it -> assertThat(it.remaining()).isZero());
    }

    @Test
    void tellsTheQuotaUnlessTurnedOff() {
        assertThat(limits(buckets, with(Limit.SIGNUP_OVERALL, 5L)).quota(Limit.SIGNUP_OVERALL))
                .contains(new Quota(5, Duration.ofHours(1)));
        assertThat(limits(buckets, settings(false, Map.of())).quota(Limit.SIGNUP_OVERALL))
                .isEmpty();
    }

    @Test
    void hashesWithTheKeyAndApartForEachLimit() {
        var hash = new KeyedDigest("a".getBytes(StandardCharsets.UTF_8));
        var other = new KeyedDigest("b".getBytes(StandardCharsets.UTF_8));

        assertThat(hash.of(Limit.SIGNUP_PER_NUMBER, NUMBER))
                .isEqualTo(hash.of(Limit.SIGNUP_PER_NUMBER, NUMBER))
                .isNotEqualTo(hash.of(Limit.SIGNUP_PER_ADDRESS, NUMBER))
                .isNotEqualTo(other.of(Limit.SIGNUP_PER_NUMBER, NUMBER));
    }

    @Test
    void aChangedQuotaCountsAtOnce() {
        var strict = limits(buckets, with(Limit.SIGNUP_OVERALL, 1L));
        strict.consume(Limit.SIGNUP_OVERALL, "");

        assertThat(limits(buckets, with(Limit.SIGNUP_OVERALL, 5L)).consume(Limit.SIGNUP_OVERALL, ""))
                .hasValueSatisfying(it -> assertThat(it.remaining()).isEqualTo(4));
    }

    @Test
    void countsNothingWhenTurnedOff() {
        assertThat(limits(DOWN, settings(false, Map.of())).consume(Limit.SIGNUP_PER_NUMBER, NUMBER))
                .isEmpty();
    }

    @Test
    void signupFailsClosedAndReadsFailOpen() {
        var limits = limits(DOWN, settings(true, Map.of()));

        assertThatExceptionOfType(LimitsUnavailable.class)
                .isThrownBy(() -> limits.consume(Limit.SIGNUP_PER_NUMBER, NUMBER));
        assertThat(limits.consume(Limit.VERIFICATION_READ_PER_ADDRESS, "127.0.0.1"))
                .isEmpty();
    }

    @Test
    void whatHappensWithoutRedisCanBeChanged() {
        var allow = new Setting(null, null, WhenDown.ALLOW);
        var limits = limits(DOWN, settings(true, Map.of(Limit.SIGNUP_PER_NUMBER, allow)));

        assertThat(limits.consume(Limit.SIGNUP_PER_NUMBER, NUMBER)).isEmpty();
    }

    private static RateLimits limits(Buckets buckets, LimitsProperties properties) {
        var hash = new KeyedDigest(properties.key().getBytes(StandardCharsets.UTF_8));
        return new RateLimits(buckets, properties, hash, new SimpleMeterRegistry());
    }

    private static LimitsProperties with(Limit limit, long tokens) {
        return settings(true, Map.of(limit, new Setting(tokens, null, null)));
    }

    private static LimitsProperties settings(boolean enabled, Map<Limit, Setting> of) {
        return new LimitsProperties(enabled, "a key of the tests", Duration.ofSeconds(1), of);
    }
}
