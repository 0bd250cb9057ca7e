package app.partymode.contacts.addressbook;

import static org.assertj.core.api.Assertions.assertThat;

import app.partymode.contacts.ContactsProperties;
import app.partymode.contacts.reference.InMemoryMatcher;
import app.partymode.contacts.trust.TrustProperties;
import app.partymode.limits.Limit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The budget with its defaults, and the figures that docs/limits.md publishes. */
class DiscoveryBudgetTest {

    private static final Instant SIGNUP = Instant.parse("2026-11-23T12:00:00Z");
    private static final ContactsProperties.Discovery SETTINGS =
            new ContactsProperties.Discovery(Duration.ofDays(7), Duration.ofDays(30), Duration.ofMinutes(1));

    private static DiscoveryBudget at(Instant now) {
        return at(now, TrustProperties.with(Map.of()));
    }

    private static DiscoveryBudget at(Instant now, TrustProperties trust) {
        return new DiscoveryBudget(
                limit -> Optional.of(limit.quota()),
                InMemoryMatcher.create().tested(),
                SETTINGS,
                trust,
                Clock.fixed(now, ZoneOffset.UTC));
    }

    private static long left(BudgetState budgetState, Instant now) {
        return at(now).remaining(budgetState).orElseThrow().remaining();
    }

    @Test
    void grantsLessToYoungAndUnknownUsers() {
        var budgetState = new BudgetState(SIGNUP, null, false);
        assertThat(left(budgetState, SIGNUP)).isEqualTo(2_000);
        assertThat(left(budgetState, SIGNUP.plus(Duration.ofDays(7)).minusSeconds(1)))
                .isEqualTo(2_000);
        assertThat(left(budgetState, SIGNUP.plus(Duration.ofDays(7)))).isEqualTo(5_000);
        assertThat(left(BudgetState.UNKNOWN, SIGNUP.plus(Duration.ofDays(700)))).isEqualTo(2_000);
    }

    @Test
    void grantsATenthToALowRankButNeverLessThanTheLeast() {
        var low = new BudgetState(SIGNUP, null, true);
        assertThat(tokens(Map.of("mode", "on"), low, 30)).isEqualTo(500);
        assertThat(tokens(Map.of("mode", "on"), low, 0)).isEqualTo(200);
        assertThat(tokens(Map.of("mode", "on", "least-tokens", 800), low, 30)).isEqualTo(800);
        assertThat(tokens(Map.of("mode", "on", "least-tokens", 90_000), low, 30))
                .isEqualTo(5_000);
        assertThat(tokens(Map.of("mode", "on", "share", 0), low, 30)).isEqualTo(200);
    }

    @Test
    void grantsAllWhereARankHasNoEffect() {
        var low = new BudgetState(SIGNUP, null, true);
        assertThat(tokens(Map.of(), low, 30)).isEqualTo(5_000);
        assertThat(tokens(Map.of("mode", "observe"), low, 30)).isEqualTo(5_000);
        assertThat(tokens(Map.of("mode", "on"), new BudgetState(SIGNUP, null, false), 30))
                .isEqualTo(5_000);
    }

    private static long tokens(Map<String, ?> trust, BudgetState budgetState, int daysOld) {
        return at(SIGNUP.plus(Duration.ofDays(daysOld)), TrustProperties.with(trust))
                .remaining(budgetState)
                .orElseThrow()
                .quota()
                .tokens();
    }

    @Test
    void givesNothingAtOnceToAnEmptyBucketThatComesOfAge() {
        var empty = new BudgetState(SIGNUP, SIGNUP.plus(Duration.ofDays(17)), false);
        assertThat(left(empty, SIGNUP.plus(Duration.ofDays(7)))).isZero();
        assertThat(left(empty, SIGNUP.plus(Duration.ofDays(8)))).isEqualTo(500);
    }

    @Test
    void neverHoldsMoreThanOneBucketThoughTheQuotaWasChanged() {
        var owing = new BudgetState(SIGNUP, SIGNUP.plus(Duration.ofDays(300)), false);
        assertThat(left(owing, SIGNUP)).isZero();
        assertThat(at(SIGNUP).remaining(owing).orElseThrow().untilFull()).isEqualTo(Duration.ofDays(10));
    }

    @Test
    void spendsExactlyAlsoWhereATokenIsNoWholeMillisecond() {
        var quota = new app.partymode.limits.Quota(7, Duration.ofDays(10));
        @Nullable Instant fullAt = null;
        for (int consumed = 0; consumed < 7; consumed++) {
            var bucket = Bucket.of(Limit.DISCOVERY_PER_USER, quota, fullAt, SIGNUP);
            assertThat(bucket.remaining()).isEqualTo(7 - consumed);
            fullAt = bucket.fullAtAfter(1);
        }
        assertThat(Bucket.of(Limit.DISCOVERY_PER_USER, quota, fullAt, SIGNUP).remaining())
                .isZero();
    }

    /** How many numbers an account tests on one of its days if it tests all that it can from {@code firstDay} on. */
    private static long[] testsOf(int firstDay, int days) {
        var tests = new long[days];
        @Nullable Instant fullAt = null;
        for (int day = firstDay; day < days; day++) {
            for (int hour = 0; hour < 24; hour++) {
                Instant now = SIGNUP.plus(Duration.ofDays(day)).plus(Duration.ofHours(hour));
                Limit limit = day < 7 ? Limit.DISCOVERY_PER_YOUNG_USER : Limit.DISCOVERY_PER_USER;
                var bucket = Bucket.of(limit, limit.quota(), fullAt, now);
                long now1 = bucket.remaining();
                tests[day] += now1;
                fullAt = now1 == 0 ? fullAt : bucket.fullAtAfter(now1);
            }
        }
        return tests;
    }

    @Test
    void publishesWhatAnAttackerCanTest() throws IOException {
        long[] greedy = testsOf(0, 40);
        long[] patient = testsOf(7, 40);
        String page = Files.readString(Path.of("..", "docs", "limits.md"));
        for (int accounts : new int[] {1, 100, 10_000}) {
            String row = String.format(
                    Locale.ROOT,
                    "| %,d | %,d | %,d | %,d | %,d |",
                    accounts,
                    greedy[0] * accounts,
                    greedy[3] * accounts,
                    patient[7] * accounts,
                    greedy[30] * accounts);
            assertThat(page).contains(row);
        }
        long perYear = 100 * (java.util.Arrays.stream(testsOf(0, 365)).sum());
        assertThat(page).contains(String.format(Locale.ROOT, "%,d in its first year", perYear));
    }
}
