/** The matcher over plain collections, written from the definitions: the oracle of the randomised comparison. */
@NullMarked
package app.partymode.contacts.reference;

import org.jspecify.annotations.NullMarked;
