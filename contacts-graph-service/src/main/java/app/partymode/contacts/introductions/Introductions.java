package app.partymode.contacts.introductions;

import app.partymode.contacts.Owner;
import java.util.Optional;

/** Who can introduce a reader to a person. */
public interface Introductions {

    /**
     * The shortest ways from the reader to a user who is discoverable by everyone and not in the reader's book. A way leads along
     * people who have each other and let each other discover them; no two people on it have blocked one another, and nobody between
     * its ends introduces nobody. Only the first person on it is named, as in the reader's book. Those who begin more of the
     * shortest ways come first, then those with the lower number.
     *
     * @param userId the person's
     * @return empty if there is no such user, hides, is in the reader's book, is the reader, or one of the two has blocked the
     *     other
     */
    Optional<Introduction> to(Owner reader, String userId);
}
