/** Traces: none without an endpoint to send them to, and no personal data in them. */
@NullMarked
package app.partymode.httpapi.tracing;

import org.jspecify.annotations.NullMarked;
