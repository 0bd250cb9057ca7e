/** Traces: none without a place to send them to, and nothing in them of who asked. */
@NullMarked
package app.partymode.httpapi.tracing;

import org.jspecify.annotations.NullMarked;
