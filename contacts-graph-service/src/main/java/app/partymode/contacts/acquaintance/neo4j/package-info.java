/** Acquaintances in the graph. */
@NullMarked
package app.partymode.contacts.acquaintance.neo4j;

import org.jspecify.annotations.NullMarked;
