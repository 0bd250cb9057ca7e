package app.partymode.contacts.addressbook;

import static org.assertj.core.api.Assertions.assertThat;

import app.partymode.contacts.ContactsProperties;
import app.partymode.contacts.acquaintance.InternalProperties;
import app.partymode.contacts.trust.TrustProperties;
import app.partymode.phoneauth.number.PhoneNumber;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TestedRetentionTest {

    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    private final List<Instant> dropped = new ArrayList<>();

    private final TestedNumbers tested = new TestedNumbers() {
        @Override
        public Set<PhoneNumber> of(String userId, Collection<PhoneNumber> numbers, Instant since) {
            return Set.of();
        }

        @Override
        public List<Remembered> removed(String userId, Instant since) {
            return List.of();
        }

        @Override
        public BudgetState budgetState(String userId) {
            return BudgetState.UNKNOWN;
        }

        @Override
        public boolean consume(String userId, Admission.BucketUpdate update) {
            return true;
        }

        @Override
        public void drop(Instant before, Instant now) {
            dropped.add(before);
        }
    };

    private void dropOld(String secret) {
        var clock = Clock.fixed(NOW, ZoneOffset.UTC);
        var settings = new ContactsProperties.Discovery(Duration.ofDays(7), Duration.ofDays(30), Duration.ofMinutes(1));
        var budget =
                new DiscoveryBudget(_ -> Optional.empty(), tested, settings, TrustProperties.with(Map.of()), clock);
        new TestedRetention(tested, budget, new InternalProperties(secret), clock).dropOld();
    }

    @Test
    void dropsWhatIsNoLongerRemembered() {
        dropOld("");
        assertThat(dropped).containsExactly(NOW.minus(Duration.ofDays(30)));
    }

    @Test
    void dropsNothingWherePastAcquaintancesCount() {
        dropOld("fedcba9876543210fedcba9876543210");
        assertThat(dropped).containsExactly(Instant.EPOCH);
    }
}
