/** Suppressed numbers in PostgreSQL. */
@NullMarked
package app.partymode.contacts.suppression.postgresql;

import org.jspecify.annotations.NullMarked;
