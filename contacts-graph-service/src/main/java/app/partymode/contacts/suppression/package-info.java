/** Suppressed numbers: their holders want them in no address book. */
@NullMarked
package app.partymode.contacts.suppression;

import org.jspecify.annotations.NullMarked;
