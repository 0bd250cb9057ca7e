/** Shared contacts out of PostgreSQL. */
@NullMarked
package app.partymode.contacts.shared.postgresql;

import org.jspecify.annotations.NullMarked;
