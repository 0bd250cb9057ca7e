/** The console in a real browser, against the running quickstart with its demo users. */
@NullMarked
package app.partymode.endtoend.console;

import org.jspecify.annotations.NullMarked;
