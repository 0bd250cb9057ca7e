/** Reads the user-service's stream of events. */
@NullMarked
package app.partymode.contacts.feed.redis;

import org.jspecify.annotations.NullMarked;
