/** Copies between stores lose nothing. */
@NullMarked
package app.partymode.operations.matcher;

import org.jspecify.annotations.NullMarked;
