/** Suggestions in the graph. */
@NullMarked
package app.partymode.contacts.suggestions.neo4j;

import org.jspecify.annotations.NullMarked;
