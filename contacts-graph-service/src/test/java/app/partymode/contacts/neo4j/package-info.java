/** The graph's adapters over Bolt against a real server in this process. */
@NullMarked
package app.partymode.contacts.neo4j;

import org.jspecify.annotations.NullMarked;
