package app.partymode.contacts.suggestions;

/**
 * A registered person that the reader may know.
 *
 * @param sharedContacts how many of the reader's contacts have this person
 */
public record Suggestion(String userId, String username, int sharedContacts) {

    @Override
    public String toString() {
        return "Suggestion[" + userId + ", " + sharedContacts + "]";
    }
}
