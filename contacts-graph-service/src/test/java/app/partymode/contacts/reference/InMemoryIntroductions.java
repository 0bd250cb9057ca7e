package app.partymode.contacts.reference;

import app.partymode.contacts.Owner;
import app.partymode.contacts.addressbook.Contact;
import app.partymode.contacts.introductions.Introduction;
import app.partymode.contacts.introductions.Introductions;
import app.partymode.contacts.matching.Matches;
import app.partymode.contacts.users.Profile;
import app.partymode.contacts.users.Visibility;
import app.partymode.phoneauth.number.PhoneNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Every way is looked at. */
final class InMemoryIntroductions implements Introductions {

    private final InMemoryState state;
    private final Reciprocity reciprocity;

    InMemoryIntroductions(InMemoryState state, Matches matches) {
        this.state = state;
        this.reciprocity = new Reciprocity(state, matches);
    }

    @Override
    public Optional<Introduction> to(Owner reader, String userId) {
        synchronized (state) {
            return state.users.values().stream()
                    .map(InMemoryState.User::profile)
                    .filter(them -> them.userId().equals(userId) && mayBeSuggested(reader, them))
                    .findFirst()
                    .map(them -> introduction(reader, them.number()));
        }
    }

    private boolean mayBeSuggested(Owner reader, Profile them) {
        return !them.userId().equals(reader.userId())
                && !them.number().equals(reader.number())
                && them.discoverableBy() == Visibility.EVERYONE
                && reciprocity.areOpen(List.of(reader.number(), them.number()))
                && !state.bookOf(reader).contacts().containsKey(them.number());
    }

    private Introduction introduction(Owner reader, PhoneNumber them) {
        for (int degree = 2; degree < Introduction.FAR; degree++) {
            Map<PhoneNumber, Integer> introducers = introducers(reader, them, degree);
            if (!introducers.isEmpty()) {
                return new Introduction(degree, bestFirst(reader, introducers));
            }
        }
        return Introduction.none();
    }

    /** With how many of the ways begin with each. */
    private Map<PhoneNumber, Integer> introducers(Owner reader, PhoneNumber them, int degree) {
        var introducers = new TreeMap<PhoneNumber, Integer>();
        for (PhoneNumber first : reciprocity.of(reader)) {
            ways(List.of(reader.number(), first), them, degree).forEach(_ -> introducers.merge(first, 1, Integer::sum));
        }
        return introducers;
    }

    private List<List<PhoneNumber>> ways(List<PhoneNumber> begun, PhoneNumber them, int degree) {
        PhoneNumber last = begun.getLast();
        if (begun.size() > degree) {
            return last.equals(them) && reciprocity.areOpen(begun) ? List.of(begun) : List.of();
        }
        var ways = new ArrayList<List<PhoneNumber>>();
        if (reciprocity.profile(last).introductions() != Visibility.NOBODY) {
            for (PhoneNumber next : reciprocity.of(last)) {
                if (!begun.contains(next)) {
                    var longer = new ArrayList<>(begun);
                    longer.add(next);
                    ways.addAll(ways(longer, them, degree));
                }
            }
        }
        return ways;
    }

    private List<Contact> bestFirst(Owner reader, Map<PhoneNumber, Integer> introducers) {
        return introducers.keySet().stream()
                .sorted((one, other) -> introducers.get(other) - introducers.get(one))
                .map(number -> state.bookOf(reader).contacts().get(number))
                .toList();
    }
}
