/** Serves the web app: files of this module and of its libraries, with a strict policy of what a browser may do with them. */
@NullMarked
package app.partymode.webapp;

import org.jspecify.annotations.NullMarked;
