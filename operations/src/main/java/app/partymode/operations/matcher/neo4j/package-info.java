/** A matcher's state in a graph. */
@NullMarked
package app.partymode.operations.matcher.neo4j;

import org.jspecify.annotations.NullMarked;
