package app.partymode.contacts.users;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Who may see something of a user. Ordered from the most open to the strictest. */
public enum Visibility {
    /** All who have the user's number. */
    @JsonProperty("everyone")
    EVERYONE,
    /** The people in the user's own address book, of those who have the number. */
    @JsonProperty("contacts")
    CONTACTS,
    @JsonProperty("nobody")
    NOBODY;

    /** The stricter of the two. */
    public Visibility and(Visibility other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** Whether a reader who has the user's number sees it. */
    public boolean opensTo(boolean inUsersBook) {
        return this == EVERYONE || this == CONTACTS && inUsersBook;
    }
}
