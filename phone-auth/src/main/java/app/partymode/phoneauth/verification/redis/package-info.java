/** Verifications under way, in Redis. */
@NullMarked
package app.partymode.phoneauth.verification.redis;

import org.jspecify.annotations.NullMarked;
