/** Neo4j inside the service's process: started, spoken to without Bolt, watched and stopped. */
@NullMarked
package app.partymode.contacts.neo4j.embedded;

import org.jspecify.annotations.NullMarked;
