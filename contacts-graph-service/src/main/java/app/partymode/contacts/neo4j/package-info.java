/** The graph as a store: how statements are found and run, the schema's migrations, and what all adapters need. */
@NullMarked
package app.partymode.contacts.neo4j;

import org.jspecify.annotations.NullMarked;
