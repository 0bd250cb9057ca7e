/** The answer to a caller who has to prove a number first, its errors, and the webhook of our number's provider. */
@NullMarked
package app.partymode.users.verification.web;

import org.jspecify.annotations.NullMarked;
