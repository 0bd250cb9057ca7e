/** The people whose address books are compared: invented from a seed, or read from a list of edges. */
@NullMarked
package app.partymode.benchmark.socialgraph;

import org.jspecify.annotations.NullMarked;
