package app.partymode.contacts.feed;

import app.partymode.phoneauth.number.PhoneNumber;

/**
 * A reader who has a user as a match.
 *
 * @param number the reader's
 * @param reciprocal whether the user has the reader's number too
 */
public record Viewer(PhoneNumber number, boolean reciprocal) {}
