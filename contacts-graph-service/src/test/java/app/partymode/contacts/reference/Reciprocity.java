package app.partymode.contacts.reference;

import app.partymode.contacts.Owner;
import app.partymode.contacts.matching.Match;
import app.partymode.contacts.matching.Matches;
import app.partymode.contacts.users.Profile;
import app.partymode.phoneauth.number.PhoneNumber;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The people who have each other, as each of the two may know. The caller holds the state. */
record Reciprocity(InMemoryState state, Matches matches) {

    /** The matches of this person who have this person too. */
    Set<PhoneNumber> of(Owner person) {
        return matches.of(person).stream()
                .filter(Match::reciprocal)
                .map(Match::number)
                .collect(Collectors.toSet());
    }

    Set<PhoneNumber> of(PhoneNumber user) {
        return of(new Owner(profile(user).userId(), user));
    }

    Profile profile(PhoneNumber user) {
        return state.users.get(user).profile();
    }

    /** Whether no two of these people have blocked one another. */
    boolean areOpen(List<PhoneNumber> people) {
        return people.stream().noneMatch(one -> people.stream().anyMatch(other -> state.blocks(one, other)));
    }
}
