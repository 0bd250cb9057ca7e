/** Introductions out of PostgreSQL. */
@NullMarked
package app.partymode.contacts.introductions.postgresql;

import org.jspecify.annotations.NullMarked;
