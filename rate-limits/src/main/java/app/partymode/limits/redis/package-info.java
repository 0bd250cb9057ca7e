/** Buckets in Redis, by Bucket4j. */
@NullMarked
package app.partymode.limits.redis;

import org.jspecify.annotations.NullMarked;
