/** Buckets in a real Redis. */
@NullMarked
package app.partymode.limits.redis;

import org.jspecify.annotations.NullMarked;
