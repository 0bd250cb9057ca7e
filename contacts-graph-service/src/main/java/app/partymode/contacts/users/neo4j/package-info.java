/** Registered users in the graph. */
@NullMarked
package app.partymode.contacts.users.neo4j;

import org.jspecify.annotations.NullMarked;
