/** Tells the other services of every change of a user, in order and at least once. */
@NullMarked
package app.partymode.users.events;

import org.jspecify.annotations.NullMarked;
