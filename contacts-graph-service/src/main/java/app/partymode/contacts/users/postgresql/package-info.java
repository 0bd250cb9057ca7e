/** Registered users in PostgreSQL. */
@NullMarked
package app.partymode.contacts.users.postgresql;

import org.jspecify.annotations.NullMarked;
