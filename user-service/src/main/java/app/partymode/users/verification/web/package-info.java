/** The calls under /v1/verifications, and the answer to a caller who has to prove a number first. */
@NullMarked
package app.partymode.users.verification.web;

import org.jspecify.annotations.NullMarked;
