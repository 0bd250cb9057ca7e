/** Which instance ranks, in Redis. */
@NullMarked
package app.partymode.contacts.trust.redis;

import org.jspecify.annotations.NullMarked;
