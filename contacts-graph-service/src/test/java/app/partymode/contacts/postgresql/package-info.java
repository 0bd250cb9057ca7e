/** The PostgreSQL matcher against a real server. */
@NullMarked
package app.partymode.contacts.postgresql;

import org.jspecify.annotations.NullMarked;
