/** Tests of what is told of a command's progress. */
@NullMarked
package app.partymode.progress;

import org.jspecify.annotations.NullMarked;
