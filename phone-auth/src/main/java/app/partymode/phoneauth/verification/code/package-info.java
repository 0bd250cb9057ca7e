/** The method {@code code}: whoever can read what is sent to a number holds it. */
@NullMarked
package app.partymode.phoneauth.verification.code;

import org.jspecify.annotations.NullMarked;
