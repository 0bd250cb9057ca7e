/** The graph in this process keeps the contracts, as a server does. */
@NullMarked
package app.partymode.contacts.neo4j.embedded;

import org.jspecify.annotations.NullMarked;
