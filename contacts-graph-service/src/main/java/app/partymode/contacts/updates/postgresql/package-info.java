/** The feed of updates out of PostgreSQL. */
@NullMarked
package app.partymode.contacts.updates.postgresql;

import org.jspecify.annotations.NullMarked;
