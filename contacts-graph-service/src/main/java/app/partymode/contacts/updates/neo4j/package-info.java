/** Updates in the graph. */
@NullMarked
package app.partymode.contacts.updates.neo4j;

import org.jspecify.annotations.NullMarked;
