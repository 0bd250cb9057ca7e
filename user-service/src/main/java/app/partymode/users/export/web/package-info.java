/** The call that answers a user all that this service holds about them. */
@NullMarked
package app.partymode.users.export.web;

import org.jspecify.annotations.NullMarked;
