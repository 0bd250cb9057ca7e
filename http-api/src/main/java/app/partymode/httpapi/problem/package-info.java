/** Errors as RFC 9457 problems, the same for the services, the framework and the security filters. */
@NullMarked
package app.partymode.httpapi.problem;

import org.jspecify.annotations.NullMarked;
