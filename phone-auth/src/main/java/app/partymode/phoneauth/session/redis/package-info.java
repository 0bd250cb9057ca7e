/** Sessions in Redis, on top of Spring Session. */
@NullMarked
package app.partymode.phoneauth.session.redis;

import org.jspecify.annotations.NullMarked;
