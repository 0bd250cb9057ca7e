/** The calls under /v1/sessions and /v1/verifications. */
@NullMarked
package app.partymode.users.sessions.web;

import org.jspecify.annotations.NullMarked;
