/** Limits, with a clock that tests move and buckets in memory. */
@NullMarked
package app.partymode.limits;

import org.jspecify.annotations.NullMarked;
