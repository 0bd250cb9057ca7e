package app.partymode.contacts.reference;

import app.partymode.contacts.addressbook.TestedNumbers;
import app.partymode.phoneauth.number.PhoneNumber;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
    public void drop(Instant before, Instant now) {
        synchronized (state) {
            state.removed.values().forEach(ofUser -> ofUser.values().removeIf(at -> at.isBefore(before)));
            state.fullAt.values().removeIf(fullAt -> fullAt.isBefore(now));
        }
    }
}
