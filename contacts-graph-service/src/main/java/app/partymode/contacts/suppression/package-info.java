/** Numbers that want to be in nobody's address book. */
@NullMarked
package app.partymode.contacts.suppression;

import org.jspecify.annotations.NullMarked;
