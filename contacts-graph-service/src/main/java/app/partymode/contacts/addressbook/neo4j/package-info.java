/** Address books in the graph. */
@NullMarked
package app.partymode.contacts.addressbook.neo4j;

import org.jspecify.annotations.NullMarked;
