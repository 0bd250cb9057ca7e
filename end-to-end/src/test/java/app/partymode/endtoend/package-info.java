/** Measures the whole; its tests are in the packages below. */
@NullMarked
package app.partymode.endtoend;

import org.jspecify.annotations.NullMarked;
