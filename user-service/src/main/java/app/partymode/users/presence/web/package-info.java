/** Notes who calls. */
@NullMarked
package app.partymode.users.presence.web;

import org.jspecify.annotations.NullMarked;
