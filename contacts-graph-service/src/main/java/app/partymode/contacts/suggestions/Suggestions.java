package app.partymode.contacts.suggestions;

import app.partymode.contacts.Owner;
import java.util.List;

/** People that the reader may know. */
public interface Suggestions {

    /**
     * Registered people who are discoverable by everyone and not in the reader's book, by descending number of the
     * reader's matches who have them, then by ascending user id. Only contacts that the reader may discover count: a
     * suggestion must not reveal that another contact is registered.
     */
    List<Suggestion> to(Owner reader, int limit);
}
