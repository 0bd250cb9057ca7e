/** Random requests made from the OpenAPI description, right and wrong, as bytes on a connection, and what must hold for each answer. */
@NullMarked
package app.partymode.endtoend.fuzz;

import org.jspecify.annotations.NullMarked;
