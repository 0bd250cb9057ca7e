package app.partymode.benchmark.contender;

import app.partymode.contacts.Owner;
import app.partymode.contacts.circle.Circle;
import app.partymode.contacts.circle.Circles;
import app.partymode.contacts.introductions.Introduction;
import app.partymode.contacts.introductions.Introductions;
import app.partymode.phoneauth.number.PhoneNumber;
import java.util.Optional;
import java.util.Set;

/** For a row that answers nothing of ways between people. */
final class NoWays implements Introductions, Circles {

    @Override
    public Optional<Introduction> to(Owner reader, String userId) {
        throw new NotOffered();
    }

    @Override
    public Optional<Circle> around(Owner host, Set<PhoneNumber> guests, int limit) {
        throw new NotOffered();
    }
}
