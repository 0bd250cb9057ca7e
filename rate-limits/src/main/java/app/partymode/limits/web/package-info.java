/** Limits on HTTP calls, and how a client is told of them. */
@NullMarked
package app.partymode.limits.web;

import org.jspecify.annotations.NullMarked;
