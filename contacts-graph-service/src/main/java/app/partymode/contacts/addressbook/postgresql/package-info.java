/** Address books in PostgreSQL. */
@NullMarked
package app.partymode.contacts.addressbook.postgresql;

import org.jspecify.annotations.NullMarked;
