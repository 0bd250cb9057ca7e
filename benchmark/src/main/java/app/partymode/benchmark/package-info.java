/** The command line of the benchmark: the graph matcher against the SQL matcher on the same work. */
@NullMarked
package app.partymode.benchmark;

import org.jspecify.annotations.NullMarked;
