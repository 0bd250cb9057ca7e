/** How far a command has come. */
@NullMarked
package app.partymode.progress;

import org.jspecify.annotations.NullMarked;
