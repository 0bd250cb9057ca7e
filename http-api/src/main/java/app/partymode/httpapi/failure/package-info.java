/** Maps every failure to the client's problem and to one line in the log. */
@NullMarked
package app.partymode.httpapi.failure;

import org.jspecify.annotations.NullMarked;
