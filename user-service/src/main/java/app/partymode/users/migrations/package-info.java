/** Brings the database to the structure that this version needs. */
@NullMarked
package app.partymode.users.migrations;

import org.jspecify.annotations.NullMarked;
