/** Neo4j in the service's own process: started, queried without Bolt, monitored and stopped. */
@NullMarked
package app.partymode.contacts.neo4j.embedded;

import org.jspecify.annotations.NullMarked;
