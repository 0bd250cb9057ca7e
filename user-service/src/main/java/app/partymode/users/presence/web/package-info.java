/** Notes which users call. */
@NullMarked
package app.partymode.users.presence.web;

import org.jspecify.annotations.NullMarked;
