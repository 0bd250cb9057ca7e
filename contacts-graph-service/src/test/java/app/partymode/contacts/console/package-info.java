/** What the console promises, whichever way it reads the graph. */
@NullMarked
package app.partymode.contacts.console;

import org.jspecify.annotations.NullMarked;
