package app.partymode.contacts.addressbook;

import app.partymode.contacts.acquaintance.InternalProperties;
import java.time.Clock;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Drops tested numbers that have been remembered long enough, every hour. Several instances may do so at once. Where
 * the user-service chooses strangers to prove a number, acquaintances of the past must stay known: then they are kept
 * as long as the account.
 */
@Component
class TestedRetention {

    private static final Logger log = LoggerFactory.getLogger(TestedRetention.class);

    private final TestedNumbers tested;
    private final DiscoveryBudget budget;
    private final InternalProperties internal;
    private final Clock clock;

    TestedRetention(TestedNumbers tested, DiscoveryBudget budget, InternalProperties internal, Clock clock) {
        this.tested = tested;
        this.budget = budget;
        this.internal = internal;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT1M")
    void dropOld() {
        try {
            tested.drop(internal.isOpen() ? Instant.EPOCH : budget.remembered(), clock.instant());
        } catch (DataAccessException e) {
            log.warn(
                    "Tested numbers stay for another hour: the store is out of reach ({})",
                    e.getClass().getSimpleName());
        }
    }
}
