/** The feed in the graph. */
@NullMarked
package app.partymode.contacts.feed.neo4j;

import org.jspecify.annotations.NullMarked;
