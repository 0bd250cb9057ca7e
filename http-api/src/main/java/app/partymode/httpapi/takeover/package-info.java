/** Takes a request's connection from the server, for an answer that comes much later, without the memory of a request. */
@NullMarked
package app.partymode.httpapi.takeover;

import org.jspecify.annotations.NullMarked;
