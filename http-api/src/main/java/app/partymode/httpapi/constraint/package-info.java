/** Constraints of Jakarta Validation that requests of both services have, beside the standard ones. */
@NullMarked
package app.partymode.httpapi.constraint;

import org.jspecify.annotations.NullMarked;
