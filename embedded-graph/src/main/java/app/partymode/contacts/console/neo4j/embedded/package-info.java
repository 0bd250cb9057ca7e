/** The console's reads of the embedded graph. */
@NullMarked
package app.partymode.contacts.console.neo4j.embedded;

import org.jspecify.annotations.NullMarked;
