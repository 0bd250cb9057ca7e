package app.partymode.contacts;

import app.partymode.phoneauth.number.PhoneNumber;

/**
 * The person whose address book is read or written. Both parts count: a number that has passed to another user does not
 * give access to the book of its former user.
 *
 * @param userId the user's id, as the session names it
 * @param number the user's own number
 */
public record Owner(String userId, PhoneNumber number) {

    @Override
    public String toString() {
        return "Owner[" + userId + "]";
    }
}
