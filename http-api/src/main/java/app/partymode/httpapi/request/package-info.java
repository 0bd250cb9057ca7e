/** What every request and every answer carries: an id, and headers for caches and browsers. */
@NullMarked
package app.partymode.httpapi.request;

import org.jspecify.annotations.NullMarked;
