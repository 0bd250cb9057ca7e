/** Suppressed numbers in the graph. */
@NullMarked
package app.partymode.contacts.suppression.neo4j;

import org.jspecify.annotations.NullMarked;
