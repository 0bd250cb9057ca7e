package app.partymode.contacts.introductions;

import app.partymode.contacts.addressbook.Contact;
import java.util.List;

/**
 * How a reader is connected with a person.
 *
 * @param degree the steps of the shortest way: 2, 3, or {@link #FAR} for more steps or none
 * @param introducers the reader's contacts at the beginning of the shortest ways, best first; none where the person is far
 */
public record Introduction(int degree, List<Contact> introducers) {

    /** More than three steps away, or not connected. */
    public static final int FAR = 4;

    public Introduction {
        introducers = List.copyOf(introducers);
    }

    public static Introduction none() {
        return new Introduction(FAR, List.of());
    }
}
