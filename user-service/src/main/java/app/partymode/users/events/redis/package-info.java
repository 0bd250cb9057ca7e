/** The stream of user events in Redis. */
@NullMarked
package app.partymode.users.events.redis;

import org.jspecify.annotations.NullMarked;
