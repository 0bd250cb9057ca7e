/** Introductions in the graph. */
@NullMarked
package app.partymode.contacts.introductions.neo4j;

import org.jspecify.annotations.NullMarked;
