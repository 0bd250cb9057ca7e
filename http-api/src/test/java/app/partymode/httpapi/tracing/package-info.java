/** Traces: where they are made, and what is in them. */
@NullMarked
package app.partymode.httpapi.tracing;

import org.jspecify.annotations.NullMarked;
