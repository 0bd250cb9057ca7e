/** A backup brings everything back. */
@NullMarked
package app.partymode.operations.backup;

import org.jspecify.annotations.NullMarked;
