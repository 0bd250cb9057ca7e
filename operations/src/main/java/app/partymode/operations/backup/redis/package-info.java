/** The sessions. */
@NullMarked
package app.partymode.operations.backup.redis;

import org.jspecify.annotations.NullMarked;
