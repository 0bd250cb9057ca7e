/** The constraints of requests. */
@NullMarked
package app.partymode.httpapi.constraint;

import org.jspecify.annotations.NullMarked;
