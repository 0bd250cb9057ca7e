/** The calls that list and end sessions. */
@NullMarked
package app.partymode.users.sessions.web;

import org.jspecify.annotations.NullMarked;
