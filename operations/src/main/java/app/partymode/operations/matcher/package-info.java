/** All that a matcher knows, in a form that is the same for each of its stores, and the ways from one to another. */
@NullMarked
package app.partymode.operations.matcher;

import org.jspecify.annotations.NullMarked;
