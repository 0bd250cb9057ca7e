/** The feed in PostgreSQL. */
@NullMarked
package app.partymode.contacts.feed.postgresql;

import org.jspecify.annotations.NullMarked;
