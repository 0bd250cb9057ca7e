package app.partymode.benchmark.contender;

import app.partymode.contacts.Owner;
import app.partymode.contacts.addressbook.AddressBooks;
import app.partymode.contacts.shared.SharedContacts;
import app.partymode.contacts.updates.Update;
import app.partymode.contacts.updates.Updates;
import app.partymode.contacts.users.Feed;
import app.partymode.contacts.users.Profile;
import app.partymode.contacts.users.RegisteredUsers;
import app.partymode.contacts.users.StreamEntry;
import app.partymode.phoneauth.PhoneNumber;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The ports that a row does not have. Users may sign up all the same: such a row does not mind. */
final class Missing implements RegisteredUsers, Updates {

    private static final Missing PORTS = new Missing();

    private Missing() {}

    /** Nothing but address books and shared contacts. */
    static Ports beside(AddressBooks books, SharedContacts shared) {
        return new Ports(
                books,
                PORTS,
                Ports.synchronization(books, PORTS, ArrayUsers.NONE_SUPPRESSED, ArrayUsers.NONE_TESTED),
                _ -> {
                    throw new NotOffered();
                },
                shared,
                (_, _) -> {
                    throw new NotOffered();
                },
                PORTS);
    }

    @Override
    public Applied apply(List<StreamEntry> entries) {
        return new Applied(feed(), List.of());
    }

    @Override
    public Feed feed() {
        return Feed.begin("none");
    }

    @Override
    public void markIncomplete() {}

    @Override
    public Optional<Profile> find(String userId) {
        throw new NotOffered();
    }

    @Override
    public List<PhoneNumber> holdersOf(PhoneNumber number) {
        throw new NotOffered();
    }

    @Override
    public void dropUpdatesBefore(Instant time) {
        throw new NotOffered();
    }

    @Override
    public Batch read(Owner reader, long after, long through, int limit) {
        throw new NotOffered();
    }

    @Override
    public List<Update> about(String userId) {
        throw new NotOffered();
    }
}
