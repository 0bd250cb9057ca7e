/** Suggestions out of PostgreSQL. */
@NullMarked
package app.partymode.contacts.suggestions.postgresql;

import org.jspecify.annotations.NullMarked;
