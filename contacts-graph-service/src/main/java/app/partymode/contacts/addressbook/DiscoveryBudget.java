package app.partymode.contacts.addressbook;

import app.partymode.contacts.ContactsProperties;
import app.partymode.contacts.Owner;
import app.partymode.contacts.addressbook.Admission.Charge;
import app.partymode.limits.Allowance;
import app.partymode.limits.Limit;
import app.partymode.limits.Quota;
import app.partymode.limits.RateLimits;
import app.partymode.phoneauth.number.PhoneNumber;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * How many numbers a user may test: each new one takes a token, one that was tested before takes none, the rest is
 * deferred.
 */
@Component
public final class DiscoveryBudget {

    /** The sweep admits portions of this share of the bucket, which bounds how often it writes a book in a period. */
    private static final int PORTIONS = 100;

    private final Function<Limit, Optional<Quota>> quotas;
    private final TestedNumbers tested;
    private final ContactsProperties.Discovery settings;
    private final Clock clock;

    @Autowired
    DiscoveryBudget(RateLimits limits, TestedNumbers tested, ContactsProperties properties, Clock clock) {
        this(limits::quota, tested, properties.discovery(), clock);
    }

    /** @param quotas what each limit grants; empty: limits are off */
    public DiscoveryBudget(
            Function<Limit, Optional<Quota>> quotas,
            TestedNumbers tested,
            ContactsProperties.Discovery settings,
            Clock clock) {
        this.quotas = quotas;
        this.tested = tested;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * What of a change happens now.
     *
     * @param admission the change and what is deferred after it
     * @param fresh how many numbers it names that this user has not tested before
     */
    record Plan(Admission admission, int fresh) {}

    /** @param order of the contacts that are new; those deferred before come first */
    Plan plan(Owner owner, MatchedBook read, BookChange change, Comparator<Contact> order) {
        List<Contact> added = change.added().stream().sorted(order).toList();
        BookChange settled = read.book().settled(change);
        List<Contact> queue = new ArrayList<>(read.book().waitingAfter(change));
        queue.addAll(added);
        Instant now = clock.instant();
        Optional<Bucket> bucket = bucket(read.account());
        if (bucket.isEmpty()) {
            return new Plan(Admission.ofAll(settled.adding(queue), now), added.size());
        }
        Set<PhoneNumber> free = freeOf(owner, added);
        return new Plan(admit(queue, free, settled, read.account(), bucket.get(), now), added.size() - free.size());
    }

    private static Admission admit(
            List<Contact> queue,
            Set<PhoneNumber> free,
            BookChange settled,
            Account account,
            Bucket bucket,
            Instant now) {
        var admitted = new ArrayList<Contact>();
        var deferred = new ArrayList<Contact>();
        long left = bucket.remaining();
        long paid = 0;
        for (Contact contact : queue) {
            if (free.contains(contact.number())) {
                admitted.add(contact);
            } else if (paid < left) {
                admitted.add(contact);
                paid++;
            } else {
                deferred.add(contact);
            }
        }
        var charge = paid == 0 ? null : new Charge(account.fullAt(), bucket.fullAtAfter(paid));
        return new Admission(settled.adding(admitted), deferred, charge, now);
    }

    private Set<PhoneNumber> freeOf(Owner owner, List<Contact> added) {
        return added.isEmpty()
                ? Set.of()
                : tested.of(owner.userId(), added.stream().map(Contact::number).toList(), remembered());
    }

    /** From when on removed numbers are remembered. */
    public Instant remembered() {
        return clock.instant().minus(settings.rememberedFor());
    }

    /** What is left for a user; empty where limits are off. */
    public Optional<Allowance> left(Account account) {
        return bucket(account).map(Bucket::allowance);
    }

    /** Whether enough can be admitted to be worth a write. */
    boolean isDue(Account account, int waiting) {
        return bucket(account)
                .map(it -> it.remaining()
                        >= Math.min(waiting, Math.max(1, it.quota().tokens() / PORTIONS)))
                .orElse(true);
    }

    private Optional<Bucket> bucket(Account account) {
        Instant now = clock.instant();
        Limit limit = isYoung(account, now) ? Limit.DISCOVERY_PER_YOUNG_USER : Limit.DISCOVERY_PER_USER;
        return quotas.apply(limit).map(quota -> Bucket.of(limit, quota, account.fullAt(), now));
    }

    private boolean isYoung(Account account, Instant now) {
        Instant createdAt = account.createdAt();
        return createdAt == null || createdAt.plus(settings.youngFor()).isAfter(now);
    }
}
