/** How JSON is read and written: strictly typed, tolerant of unknown fields, times in RFC 3339. */
@NullMarked
package app.partymode.httpapi.json;

import org.jspecify.annotations.NullMarked;
