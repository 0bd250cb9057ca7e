package app.partymode.contacts.reference;

import app.partymode.contacts.Owner;
import app.partymode.contacts.circle.Circle;
import app.partymode.contacts.circle.Circles;
import app.partymode.contacts.circle.Reach;
import app.partymode.contacts.matching.Matches;
import app.partymode.phoneauth.number.PhoneNumber;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Breadth first; every pair is looked at. */
final class InMemoryCircles implements Circles {

    private final InMemoryState state;
    private final Reciprocity reciprocity;

    InMemoryCircles(InMemoryState state, Matches matches) {
        this.state = state;
        this.reciprocity = new Reciprocity(state, matches);
    }

    @Override
    public Optional<Circle> around(Owner host, Set<PhoneNumber> guests, int limit) {
        synchronized (state) {
            return reciprocity.of(host).containsAll(guests)
                    ? Optional.of(new Circle(candidates(host, guests, limit), reach(host.number(), guests)))
                    : Optional.empty();
        }
    }

    private List<Circle.Candidate> candidates(Owner host, Set<PhoneNumber> guests, int limit) {
        var contacts = state.bookOf(host).contacts();
        return reciprocity.of(host).stream()
                .filter(number -> !guests.contains(number))
                .map(number -> new Circle.Candidate(number, contacts.get(number).name(), (int)
                        reciprocity.of(number).stream().filter(guests::contains).count()))
                .filter(candidate -> candidate.guestsKnown() > 0)
                .sorted(Comparator.comparingInt(Circle.Candidate::guestsKnown)
                        .reversed()
                        .thenComparing(Circle.Candidate::number))
                .limit(limit)
                .toList();
    }

    private Reach reach(PhoneNumber host, Set<PhoneNumber> guests) {
        Set<PhoneNumber> reached = new TreeSet<>(guests);
        long[] within = new long[3];
        for (int step = 0; step < within.length; step++) {
            reached.addAll(next(host, reached));
            within[step] = reached.size() - guests.size();
        }
        return new Reach(within[0], within[1], within[2]);
    }

    private Set<PhoneNumber> next(PhoneNumber host, Set<PhoneNumber> people) {
        return people.stream()
                .flatMap(person -> reciprocity.of(person).stream())
                .filter(person -> reciprocity.areOpen(List.of(host, person)))
                .collect(Collectors.toSet());
    }
}
