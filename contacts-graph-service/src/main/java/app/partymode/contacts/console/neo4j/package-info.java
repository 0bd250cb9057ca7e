/** The graph as the console reads it: over Bolt, and its schema. */
@NullMarked
package app.partymode.contacts.console.neo4j;

import org.jspecify.annotations.NullMarked;
