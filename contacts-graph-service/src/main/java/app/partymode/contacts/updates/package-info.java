/** What changed about a reader's contacts, read from a cursor on. */
@NullMarked
package app.partymode.contacts.updates;

import org.jspecify.annotations.NullMarked;
