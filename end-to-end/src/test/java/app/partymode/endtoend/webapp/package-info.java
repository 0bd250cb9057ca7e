/** The web app in a real browser, against the running quickstart. */
@NullMarked
package app.partymode.endtoend.webapp;

import org.jspecify.annotations.NullMarked;
