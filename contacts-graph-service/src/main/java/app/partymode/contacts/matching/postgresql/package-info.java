/** Matches out of PostgreSQL. */
@NullMarked
package app.partymode.contacts.matching.postgresql;

import org.jspecify.annotations.NullMarked;
