/** The contract is valid, complete and true to itself. */
@NullMarked
package app.partymode.httpapi.openapi;

import org.jspecify.annotations.NullMarked;
