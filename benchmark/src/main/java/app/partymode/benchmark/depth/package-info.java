/** Questions of more steps than the service asks, in Cypher, in SQL as one writes it first, and in SQL that is tuned. */
@NullMarked
package app.partymode.benchmark.depth;

import org.jspecify.annotations.NullMarked;
