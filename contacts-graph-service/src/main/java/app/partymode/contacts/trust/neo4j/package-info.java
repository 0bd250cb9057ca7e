/** Ranks in the graph. */
@NullMarked
package app.partymode.contacts.trust.neo4j;

import org.jspecify.annotations.NullMarked;
