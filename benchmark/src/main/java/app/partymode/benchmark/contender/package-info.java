/** The rows of the comparison: the service's adapters over their stores, and two that show how much is left to gain. */
@NullMarked
package app.partymode.benchmark.contender;

import org.jspecify.annotations.NullMarked;
