/** The embedded server's own answers, to requests that never reach the application. */
@NullMarked
package app.partymode.httpapi.server;

import org.jspecify.annotations.NullMarked;
