/** A matcher's state in PostgreSQL. */
@NullMarked
package app.partymode.operations.matcher.postgresql;

import org.jspecify.annotations.NullMarked;
