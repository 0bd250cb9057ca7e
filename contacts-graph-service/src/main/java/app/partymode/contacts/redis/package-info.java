/** What the rooms' adapters in Redis share; it knows no feature. */
@NullMarked
package app.partymode.contacts.redis;

import org.jspecify.annotations.NullMarked;
