/** Which calls are limited, and for whom they are counted. */
@NullMarked
package app.partymode.users.limits.web;

import org.jspecify.annotations.NullMarked;
