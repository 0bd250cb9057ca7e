package app.partymode.contacts.addressbook;

import app.partymode.contacts.ContactsProperties;
import app.partymode.contacts.Owner;
import app.partymode.contacts.addressbook.Admission.BucketUpdate;
import app.partymode.contacts.trust.TrustProperties;
import app.partymode.limits.Limit;
import app.partymode.limits.OverLimit;
import app.partymode.limits.Quota;
import app.partymode.limits.RateLimits;
import app.partymode.limits.RemainingQuota;
import app.partymode.phoneauth.number.PhoneNumber;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
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
    private final TrustProperties trust;
    private final Clock clock;

    @Autowired
    DiscoveryBudget(
            RateLimits limits,
            TestedNumbers tested,
            ContactsProperties properties,
            TrustProperties trust,
            Clock clock) {
        this(limits::quota, tested, properties.discovery(), trust, clock);
    }

    /** @param quotas what each limit grants; empty: limits are off */
    public DiscoveryBudget(
            Function<Limit, Optional<Quota>> quotas,
            TestedNumbers tested,
            ContactsProperties.Discovery settings,
            TrustProperties trust,
            Clock clock) {
        this.quotas = quotas;
        this.tested = tested;
        this.settings = settings;
        this.trust = trust;
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
        List<Contact> queue = new ArrayList<>(read.book().deferredAfter(change));
        queue.addAll(added);
        Instant now = clock.instant();
        Optional<Bucket> bucket = bucket(read.budgetState());
        if (bucket.isEmpty()) {
            return new Plan(Admission.ofAll(settled.adding(queue), now), added.size());
        }
        Set<PhoneNumber> alreadyTested = alreadyTested(owner, added);
        return new Plan(
                admit(queue, alreadyTested, settled, read.budgetState(), bucket.get(), now),
                added.size() - alreadyTested.size());
    }

    /**
     * Takes a token for a question about one person.
     *
     * @return what is left; empty where limits are off
     * @throws OverLimit where there was none left
     */
    public Optional<RemainingQuota> charge(String userId) {
        while (true) {
            BudgetState budgetState = tested.budgetState(userId);
            @Nullable Bucket bucket = bucket(budgetState).orElse(null);
            if (bucket == null) {
                return Optional.empty();
            }
            if (bucket.remaining() < 1) {
                throw new OverLimit(bucket.remainingQuota(), bucket.untilNext());
            }
            var update = new BucketUpdate(budgetState.fullAt(), bucket.fullAtAfter(1));
            if (tested.consume(userId, update)) {
                return bucket(budgetState.after(update)).map(Bucket::remainingQuota);
            }
        }
    }

    private static Admission admit(
            List<Contact> queue,
            Set<PhoneNumber> alreadyTested,
            BookChange settled,
            BudgetState budgetState,
            Bucket bucket,
            Instant now) {
        var admitted = new ArrayList<Contact>();
        var deferred = new ArrayList<Contact>();
        long remaining = bucket.remaining();
        long consumed = 0;
        for (Contact contact : queue) {
            if (alreadyTested.contains(contact.number())) {
                admitted.add(contact);
            } else if (consumed < remaining) {
                admitted.add(contact);
                consumed++;
            } else {
                deferred.add(contact);
            }
        }
        var bucketUpdate = consumed == 0 ? null : new BucketUpdate(budgetState.fullAt(), bucket.fullAtAfter(consumed));
        return new Admission(settled.adding(admitted), deferred, bucketUpdate, now);
    }

    private Set<PhoneNumber> alreadyTested(Owner owner, List<Contact> added) {
        return added.isEmpty()
                ? Set.of()
                : tested.of(owner.userId(), added.stream().map(Contact::number).toList(), remembered());
    }

    /** From when on removed numbers are remembered. */
    public Instant remembered() {
        return clock.instant().minus(settings.rememberedFor());
    }

    /** What a user still has; empty where limits are off. */
    public Optional<RemainingQuota> remaining(BudgetState budgetState) {
        return bucket(budgetState).map(Bucket::remainingQuota);
    }

    /** Whether enough can be admitted to be worth a write. */
    boolean isDue(BudgetState budgetState, int deferred) {
        return bucket(budgetState)
                .map(it -> it.remaining()
                        >= Math.min(deferred, Math.max(1, it.quota().tokens() / PORTIONS)))
                .orElse(true);
    }

    private Optional<Bucket> bucket(BudgetState budgetState) {
        Instant now = clock.instant();
        Limit limit = isYoung(budgetState, now) ? Limit.DISCOVERY_PER_YOUNG_USER : Limit.DISCOVERY_PER_USER;
        return quotas.apply(limit)
                .map(quota -> budgetState.lowRank() ? trust.shrunk(quota) : quota)
                .map(quota -> Bucket.of(limit, quota, budgetState.fullAt(), now));
    }

    private boolean isYoung(BudgetState budgetState, Instant now) {
        Instant createdAt = budgetState.createdAt();
        return createdAt == null || createdAt.plus(settings.youngFor()).isAfter(now);
    }
}
