/** Circles out of PostgreSQL. */
@NullMarked
package app.partymode.contacts.circle.postgresql;

import org.jspecify.annotations.NullMarked;
