/** A user takes another number. */
@NullMarked
package app.partymode.users.numberchange;

import org.jspecify.annotations.NullMarked;
