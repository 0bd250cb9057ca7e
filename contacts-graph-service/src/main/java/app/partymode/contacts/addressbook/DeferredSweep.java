package app.partymode.contacts.addressbook;

import app.partymode.phoneauth.number.PhoneNumber;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Matches deferred contacts, once there is budget for them. Several instances may do so at once: of two that admit the
 * same ones, the second finds another version of the book and skips it.
 */
@Component
public class DeferredSweep {

    private static final Logger log = LoggerFactory.getLogger(DeferredSweep.class);
    private static final int PAGE = 100;

    private final AddressBooks books;
    private final DiscoveryBudget budget;
    private final Synchronization synchronization;
    private volatile long deferred;

    public DeferredSweep(AddressBooks books, DiscoveryBudget budget, Synchronization synchronization) {
        this.books = books;
        this.budget = budget;
        this.synchronization = synchronization;
    }

    @Scheduled(
            fixedDelayString = "${contacts.discovery.sweep-every:PT1M}",
            initialDelayString = "${contacts.discovery.sweep-every:PT1M}")
    void run() {
        try {
            sweep();
        } catch (DataAccessException e) {
            log.warn(
                    "Deferred contacts wait for the next sweep: the store is out of reach ({})",
                    e.getClass().getSimpleName());
        }
    }

    /** One round. */
    public void sweep() {
        long found = 0;
        List<DeferredContacts> page = books.withDeferred(0, PAGE);
        while (!page.isEmpty()) {
            page.stream()
                    .filter(book -> budget.isDue(book.budgetState(), book.count()))
                    .forEach(book -> synchronization.admitDeferred(book.owner()));
            found += page.stream().mapToLong(DeferredContacts::count).sum();
            PhoneNumber last = page.getLast().owner().number();
            page = books.withDeferred(last.digits(), PAGE);
        }
        deferred = found;
    }

    /** How many contacts of all address books were deferred at the last sweep. */
    long deferred() {
        return deferred;
    }
}
