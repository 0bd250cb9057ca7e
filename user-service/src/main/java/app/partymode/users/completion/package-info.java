/** What follows from a proof: a signup, a login or a change of number. */
@NullMarked
package app.partymode.users.completion;

import org.jspecify.annotations.NullMarked;
