/** Publishes every change of a user to the other services, in order and at least once. */
@NullMarked
package app.partymode.users.events;

import org.jspecify.annotations.NullMarked;
