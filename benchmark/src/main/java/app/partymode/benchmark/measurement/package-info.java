/** How answers are compared and timed: the closed loop for ratios, the open loop for latencies under a load, both in histograms. */
@NullMarked
package app.partymode.benchmark.measurement;

import org.jspecify.annotations.NullMarked;
