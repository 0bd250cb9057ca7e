package app.partymode.contacts.users;

import app.partymode.phoneauth.number.PhoneNumber;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The registered users that the matcher knows, as the events of the user-service have told of them. */
public interface RegisteredUsers {

    /** What is known of a user; empty for one who is gone or not heard of yet. */
    Optional<Profile> find(String userId);

    /** The ids of the users who have one of these numbers. In no order. */
    List<String> idsAt(Collection<PhoneNumber> numbers);
}
