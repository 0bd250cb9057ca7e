/** Push tasks and what was pushed lately, in Redis. */
@NullMarked
package app.partymode.contacts.push.redis;

import org.jspecify.annotations.NullMarked;
