/** How documents of books are read. */
@NullMarked
package app.partymode.contacts.matching.neo4j;

import org.jspecify.annotations.NullMarked;
