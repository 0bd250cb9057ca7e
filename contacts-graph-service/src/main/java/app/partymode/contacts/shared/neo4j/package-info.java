/** Shared contacts in the graph. */
@NullMarked
package app.partymode.contacts.shared.neo4j;

import org.jspecify.annotations.NullMarked;
