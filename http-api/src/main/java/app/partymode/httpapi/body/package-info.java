/** How large a request's body may be, path by path. */
@NullMarked
package app.partymode.httpapi.body;

import org.jspecify.annotations.NullMarked;
