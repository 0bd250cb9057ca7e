/** Turns whatever goes wrong into the problem that the client gets and the one line that the log gets. */
@NullMarked
package app.partymode.httpapi.failure;

import org.jspecify.annotations.NullMarked;
