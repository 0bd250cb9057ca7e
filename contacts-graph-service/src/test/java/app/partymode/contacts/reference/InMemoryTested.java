package app.partymode.contacts.reference;

import app.partymode.contacts.addressbook.Admission.BucketUpdate;
import app.partymode.contacts.addressbook.BudgetState;
import app.partymode.contacts.addressbook.TestedNumbers;
import app.partymode.contacts.trust.Rank;
import app.partymode.contacts.users.Profile;
import app.partymode.phoneauth.number.PhoneNumber;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Tested numbers over a plain map. */
record InMemoryTested(InMemoryState state) implements TestedNumbers {

    @Override
    public Set<PhoneNumber> of(String userId, Collection<PhoneNumber> numbers, Instant since) {
        synchronized (state) {
            var known = new HashSet<PhoneNumber>();
            removed(userId, since).forEach(remembered -> known.add(remembered.number()));
            state.users.forEach((number, user) -> {
                var book = state.books.get(number);
                if (user.profile().userId().equals(userId)
                        && book != null
                        && book.userId().equals(userId)) {
                    known.addAll(book.book().contacts().keySet());
                }
            });
            known.retainAll(Set.copyOf(numbers));
            return known;
        }
    }

    @Override
    public List<Remembered> removed(String userId, Instant since) {
        synchronized (state) {
            return state.removed.getOrDefault(userId, Map.of()).entrySet().stream()
                    .filter(entry -> entry.getValue().isAfter(since))
                    .map(entry -> new Remembered(entry.getKey(), entry.getValue()))
                    .toList();
        }
    }

    @Override
    public BudgetState budgetState(String userId) {
        synchronized (state) {
            Optional<Profile> user = state.users.values().stream()
                    .map(InMemoryState.User::profile)
                    .filter(it -> it.userId().equals(userId))
                    .findFirst();
            Rank rank = state.ranks.get(userId);
            return new BudgetState(
                    user.map(Profile::createdAt).orElse(null),
                    state.fullAt.get(userId),
                    rank != null
                            && Rank.isLow(
                                    rank.lowSince(), user.map(Profile::provenAt).orElse(null)));
        }
    }

    @Override
    public boolean consume(String userId, BucketUpdate update) {
        synchronized (state) {
            boolean current = Objects.equals(update.before(), state.fullAt.get(userId));
            if (current) {
                state.fullAt.put(userId, update.after());
            }
            return current;
        }
    }

    @Override
    public void drop(Instant before, Instant now) {
        synchronized (state) {
            state.removed.values().forEach(ofUser -> ofUser.values().removeIf(at -> at.isBefore(before)));
            state.fullAt.values().removeIf(fullAt -> fullAt.isBefore(now));
        }
    }
}
