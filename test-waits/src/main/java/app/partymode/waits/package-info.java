/** How long tests wait for a condition. */
@NullMarked
package app.partymode.waits;

import org.jspecify.annotations.NullMarked;
