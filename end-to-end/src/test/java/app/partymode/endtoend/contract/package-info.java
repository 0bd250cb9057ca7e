/** Holds every answer against the OpenAPI description, so that a client generated from it can be trusted. */
@NullMarked
package app.partymode.endtoend.contract;

import org.jspecify.annotations.NullMarked;
