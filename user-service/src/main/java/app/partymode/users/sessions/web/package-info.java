/** The calls under /v1/sessions. */
@NullMarked
package app.partymode.users.sessions.web;

import org.jspecify.annotations.NullMarked;
