/** The console: operators look at the graph in a browser. */
@NullMarked
package app.partymode.contacts.console;

import org.jspecify.annotations.NullMarked;
