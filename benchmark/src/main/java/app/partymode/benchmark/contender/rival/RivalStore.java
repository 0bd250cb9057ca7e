package app.partymode.benchmark.contender.rival;

import app.partymode.benchmark.depth.Depth;
import app.partymode.benchmark.depth.DepthInMemory;
import app.partymode.contacts.Owner;
import app.partymode.contacts.addressbook.AddressBook;
import app.partymode.contacts.addressbook.BookChange;
import app.partymode.contacts.addressbook.Contact;
import app.partymode.contacts.matching.Match;
import app.partymode.contacts.suggestions.Suggestion;
import app.partymode.contacts.users.Profile;
import app.partymode.phoneauth.number.PhoneNumber;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a store is asked that leaves out privacy and updates: all are discoverable by everyone, none blocks, and no change is told to
 * others. A write is durable when it returns.
 */
public interface RivalStore extends AutoCloseable {

    /** Asks for next to nothing. */
    void floor();

    void signUp(List<Profile> users);

    Optional<Profile> user(String userId);

    AddressBook book(Owner owner);

    /** Writes all or nothing, if the book still has the version. */
    boolean write(Owner owner, long from, BookChange change);

    /** Of the reader's contacts those that all these people have too; empty where the reader and one of them do not have each other. */
    Optional<List<Contact>> shared(Owner reader, Set<PhoneNumber> people);

    List<Match> matches(Owner reader);

    List<Suggestion> suggestions(Owner reader, int limit);

    List<PhoneNumber> holders(PhoneNumber number);

    /** Those who have each other with one of these people. */
    Set<Long> near(Set<Long> people);

    /** Questions of more steps than the service asks. */
    default Depth depth() {
        return new DepthInMemory(this::near);
    }

    /** What it takes on disk; null: not known. */
    @Nullable
    Long diskBytes();

    /** What its own process takes in memory; null: it is in this one. */
    @Nullable
    Long residentBytes();

    Map<String, String> settings();

    @Override
    void close();
}
