/** Matches in the graph. */
@NullMarked
package app.partymode.contacts.matching.neo4j;

import org.jspecify.annotations.NullMarked;
