/** The errors of this service, as problems of its HTTP interface. */
@NullMarked
package app.partymode.users.problem;

import org.jspecify.annotations.NullMarked;
