/** Ranks in PostgreSQL. */
@NullMarked
package app.partymode.contacts.trust.postgresql;

import org.jspecify.annotations.NullMarked;
