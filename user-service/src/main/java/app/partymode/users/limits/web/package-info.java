/** Which calls are limited, and by which subject they are counted. */
@NullMarked
package app.partymode.users.limits.web;

import org.jspecify.annotations.NullMarked;
