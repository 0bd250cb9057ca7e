/** Circles in the graph. */
@NullMarked
package app.partymode.contacts.circle.neo4j;

import org.jspecify.annotations.NullMarked;
