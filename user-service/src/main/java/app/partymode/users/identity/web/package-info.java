/** The calls under /v1/me. */
@NullMarked
package app.partymode.users.identity.web;

import org.jspecify.annotations.NullMarked;
