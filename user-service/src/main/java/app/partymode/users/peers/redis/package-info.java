/** The peers that were chosen for a number, in Redis. */
@NullMarked
package app.partymode.users.peers.redis;

import org.jspecify.annotations.NullMarked;
