package app.partymode.contacts.feed;

import app.partymode.contacts.Owner;
import app.partymode.phoneauth.number.PhoneNumber;
import java.time.Instant;
import java.util.List;

/**
 * A change of an address book that the feed has still to tell. It was written with the change.
 *
 * @param owner whose book it was
 * @param changed those of the numbers added or removed that may be readers
 * @param seenBy those of them who had the owner as a match before the change
 * @param admitted the numbers that were deferred before, where the owner has not got them in an answer
 */
public record BookChange(
        Owner owner, List<PhoneNumber> changed, List<PhoneNumber> seenBy, List<PhoneNumber> admitted, Instant at) {}
